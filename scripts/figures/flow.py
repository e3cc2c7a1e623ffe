"""A process: numbered cards joined by arrows, rows running to and fro."""

from __future__ import annotations

from collections.abc import Sequence

from figures import palette
from figures.canvas import MARGIN, WIDTH, Canvas, block_height
from figures.text import wrap

_GAP = 40
_HEAD = 40


def flow(title: str, steps: Sequence[str | tuple[str, str]]) -> str:
    """Draw process steps; a step is a name, or a name and a detail."""
    pairs = [(step, "") if isinstance(step, str) else step for step in steps]
    across = _columns(len(pairs))
    width = min((WIDTH - 2 * MARGIN - _GAP * (across - 1)) / across, 380)
    left = (WIDTH - across * width - (across - 1) * _GAP) / 2
    canvas = Canvas(title)
    y = canvas.top
    for start in range(0, len(pairs), across):
        row = pairs[start : start + across]
        height = max(_height(pair, width) for pair in row)
        backwards = start // across % 2 == 1
        for offset, pair in enumerate(row):
            place = across - 1 - offset if backwards else offset
            x = left + place * (width + _GAP)
            _card(canvas, x, y, width, height, start + offset + 1, pair)
            if start + offset + 1 == len(pairs):
                continue
            if offset + 1 == across:
                canvas.path(
                    [(x + width / 2, y + height + 3), (x + width / 2, y + height + _GAP - 3)],
                    arrow=True,
                )
            else:
                tail, tip = (
                    (x - 3, x - _GAP + 3) if backwards else (x + width + 3, x + width + _GAP - 3)
                )
                canvas.path([(tail, y + height / 2), (tip, y + height / 2)], arrow=True)
        y += height + _GAP
    return canvas.render(y - _GAP)


def _columns(count: int) -> int:
    if count <= 4:
        return max(count, 1)
    return 3 if count in {5, 6, 9} else 4


def _lines(pair: tuple[str, str], width: float) -> tuple[list[str], list[str]]:
    name = wrap(pair[0], palette.BODY_SIZE, width - 24)
    detail = wrap(pair[1], palette.NOTE_SIZE, width - 28) if pair[1] else []
    return name, detail


def _height(pair: tuple[str, str], width: float) -> float:
    name, detail = _lines(pair, width)
    gap = 10 if detail else 0
    return (
        _HEAD
        + 14
        + block_height(name, palette.BODY_SIZE)
        + gap
        + block_height(detail, palette.NOTE_SIZE)
        + 14
    )


def _card(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    index: int,
    pair: tuple[str, str],
) -> None:
    name, detail = _lines(pair, width)
    canvas.box(x, y, width, height, fill=palette.PRIMARY_TINT, stroke=palette.PRIMARY)
    canvas.box(x, y, width, _HEAD, fill=palette.PRIMARY)
    canvas.label(
        x + width / 2, y + _HEAD / 2, str(index), palette.BODY_SIZE, fill=palette.PAPER, bold=True
    )
    name_height = block_height(name, palette.BODY_SIZE)
    detail_height = block_height(detail, palette.NOTE_SIZE)
    free = height - _HEAD - name_height - detail_height - (10 if detail else 0)
    cursor = y + _HEAD + free / 2
    canvas.block(x + width / 2, cursor + name_height / 2, name, palette.BODY_SIZE, bold=True)
    if detail:
        canvas.block(
            x + width / 2, cursor + name_height + 10 + detail_height / 2, detail, fill=palette.MUTED
        )
