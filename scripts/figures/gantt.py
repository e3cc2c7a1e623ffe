"""A schedule: one bar per row over equal periods."""

from __future__ import annotations

from collections.abc import Sequence

from figures import palette
from figures.canvas import MARGIN, WIDTH, Canvas, block_height
from figures.text import measure, wrap

_SIZE = palette.NOTE_SIZE
_NAME_LIMIT = 236
_CORNER = "工作内容"


def gantt(title: str, periods: Sequence[str], rows: Sequence[tuple[str, int, int]]) -> str:
    """Draw rows (name, first period, last period); indices are 0-based and inclusive.

    Raises ValueError if a row leaves the periods.
    """
    for name, start, end in rows:
        if not 0 <= start <= end < len(periods):
            raise ValueError(
                f"计划行「{name}」的起止为{start}～{end}（应在0～{len(periods) - 1}之内）"
            )
    names = [wrap(name, _SIZE, _NAME_LIMIT) for name, _, _ in rows]
    widest = max(measure(line, _SIZE) for lines in [*names, [_CORNER]] for line in lines)
    left = MARGIN + widest + 28
    canvas = Canvas(title)
    slot = (WIDTH - MARGIN - left) / len(periods)
    heads = [wrap(period, _SIZE, slot - 14) for period in periods]
    head = max(block_height(lines, _SIZE) for lines in heads) + 18
    heights = [block_height(lines, _SIZE) + 20 for lines in names]
    bottom = canvas.top + head + sum(heights)
    canvas.box(MARGIN, canvas.top, WIDTH - 2 * MARGIN, head, fill=palette.PRIMARY, radius=0)
    canvas.label((MARGIN + left) / 2, canvas.top + head / 2, _CORNER, fill=palette.PAPER, bold=True)
    y = canvas.top + head
    for index, height in enumerate(heights):
        canvas.box(
            MARGIN,
            y,
            WIDTH - 2 * MARGIN,
            height,
            radius=0,
            fill=palette.GREY_TINT if index % 2 else palette.PAPER,
        )
        y += height
    for index, lines in enumerate(heads):
        x = left + index * slot
        canvas.block(x + slot / 2, canvas.top + head / 2, lines, fill=palette.PAPER)
        canvas.path([(x, canvas.top + head), (x, bottom)], stroke=palette.RULE, width=1)
    y = canvas.top + head
    for lines, height, (_, start, end) in zip(names, heights, rows, strict=True):
        canvas.block(MARGIN + 14, y + height / 2, lines, anchor="start")
        canvas.box(
            left + start * slot + 3,
            y + height / 2 - 11,
            (end - start + 1) * slot - 6,
            22,
            fill=palette.ACCENT,
            radius=5,
        )
        y += height
    canvas.box(
        MARGIN,
        canvas.top,
        WIDTH - 2 * MARGIN,
        bottom - canvas.top,
        fill="none",
        stroke=palette.PRIMARY,
        radius=0,
    )
    return canvas.render(bottom)
