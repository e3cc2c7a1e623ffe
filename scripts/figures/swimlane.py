"""A process across departments: one lane each, steps running downwards."""

from __future__ import annotations

from collections.abc import Sequence

from figures import palette
from figures.canvas import MARGIN, WIDTH, Canvas, block_height
from figures.text import wrap

_GAP = 44
_PAD = 12


def swimlane(title: str, lanes: Sequence[tuple[str, Sequence[tuple[int, str]]]]) -> str:
    """Draw lanes (name, steps); a step is (place in the sequence, text).

    Steps of one place stand side by side; every step leads to those of the next place used.
    """
    canvas = Canvas(title)
    width = (WIDTH - 2 * MARGIN) / len(lanes)
    heads = [wrap(name, palette.BODY_SIZE, width - 20) for name, _ in lanes]
    head = max(block_height(lines, palette.BODY_SIZE) for lines in heads) + 22
    places = sorted({place for _, steps in lanes for place, _ in steps})
    steps = {
        place: [
            (lane, wrap(text, palette.NOTE_SIZE, width - 2 * _PAD - 16))
            for lane, (_, own) in enumerate(lanes)
            for at, text in own
            if at == place
        ]
        for place in places
    }
    heights = {
        place: max(block_height(lines, palette.NOTE_SIZE) for _, lines in row) + 22
        for place, row in steps.items()
    }
    bottom = canvas.top + head + sum(heights.values()) + _GAP * (len(places) - 1) + 48
    for lane, lines in enumerate(heads):
        x = MARGIN + lane * width
        canvas.box(
            x,
            canvas.top,
            width,
            bottom - canvas.top,
            radius=0,
            stroke=palette.RULE,
            fill=palette.GREY_TINT if lane % 2 == 0 else palette.PAPER,
        )
        canvas.box(x, canvas.top, width, head, fill=palette.PRIMARY, stroke=palette.PAPER, radius=0)
        canvas.block(
            x + width / 2,
            canvas.top + head / 2,
            lines,
            palette.BODY_SIZE,
            fill=palette.PAPER,
            bold=True,
        )
    y = canvas.top + head + 24
    for place, following in zip(places, [*places[1:], None], strict=True):
        for lane, lines in steps[place]:
            x = MARGIN + lane * width
            canvas.box(
                x + _PAD,
                y,
                width - 2 * _PAD,
                heights[place],
                fill=palette.PAPER,
                stroke=palette.PRIMARY,
            )
            canvas.block(x + width / 2, y + heights[place] / 2, lines)
        foot = y + heights[place]
        for lane, _ in steps[place] if following is not None else []:
            for target, _ in steps[following] if following is not None else []:
                start, end = (MARGIN + (index + 0.5) * width for index in (lane, target))
                canvas.path(
                    [
                        (start, foot + 2),
                        (start, foot + _GAP / 2),
                        (end, foot + _GAP / 2),
                        (end, foot + _GAP - 2),
                    ],
                    stroke=palette.ACCENT,
                    arrow=True,
                )
        y = foot + _GAP
    return canvas.render(bottom)
