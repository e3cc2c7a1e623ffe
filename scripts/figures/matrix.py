"""A table of short texts or marks."""

from __future__ import annotations

from collections.abc import Sequence

from figures import palette
from figures.canvas import MARGIN, WIDTH, Canvas, block_height
from figures.text import measure, wrap

_SIZE = palette.NOTE_SIZE
_MARK = 26
_PAD = 20


def matrix(title: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Draw rows of a name and its cells; columns may begin with the head of the name column.

    Raises ValueError if a row has another number of cells than there are columns.
    """
    cells = len(rows[0][1])
    heads = list(columns) if len(columns) == cells + 1 else ["", *columns]
    for name, row in rows:
        if len(row) != len(heads) - 1:
            raise ValueError(f"矩阵行「{name}」有{len(row)}格（应为{len(heads) - 1}格）")
    table = [[name, *row] for name, row in rows]
    widths = _widths([heads, *table])
    canvas = Canvas(title)
    y = canvas.top
    for index, row in enumerate([heads, *table]):
        y = _row(canvas, y, row, widths, head=index == 0, shaded=index % 2 == 0)
    x = float(MARGIN)
    for width in widths[:-1]:
        x += width
        canvas.path([(x, canvas.top), (x, y)], stroke=palette.RULE, width=1)
    canvas.box(
        MARGIN,
        canvas.top,
        WIDTH - 2 * MARGIN,
        y - canvas.top,
        fill="none",
        stroke=palette.PRIMARY,
        radius=0,
    )
    return canvas.render(y)


def _widths(table: Sequence[Sequence[str]]) -> list[float]:
    """Column widths that fill the drawing, wider where texts are long."""
    needs = [
        min(max(measure(text, _SIZE) for text in column), 260.0) + 40
        for column in zip(*table, strict=True)
    ]
    return [(WIDTH - 2 * MARGIN) * need / sum(needs) for need in needs]


def _row(
    canvas: Canvas,
    y: float,
    row: Sequence[str],
    widths: Sequence[float],
    *,
    head: bool,
    shaded: bool,
) -> float:
    wrapped = [wrap(text, _SIZE, width - _PAD) for text, width in zip(row, widths, strict=True)]
    height = max(block_height(lines, _SIZE) for lines in wrapped) + 18
    fill = palette.PRIMARY if head else palette.GREY_TINT if shaded else palette.PAPER
    canvas.box(MARGIN, y, WIDTH - 2 * MARGIN, height, fill=fill, radius=0)
    if not head:
        canvas.box(MARGIN, y, widths[0], height, fill=palette.PRIMARY_TINT, radius=0)
        canvas.path([(MARGIN, y), (WIDTH - MARGIN, y)], stroke=palette.RULE, width=1)
    x = float(MARGIN)
    for index, (lines, width) in enumerate(zip(wrapped, widths, strict=True)):
        mark = len(lines[0]) == 1 and not lines[0].isalnum()
        canvas.block(
            x + width / 2,
            y + height / 2,
            lines,
            _MARK if mark else _SIZE,
            bold=head or index == 0,
            fill=palette.PAPER if head else palette.INK,
        )
        x += width
    return y + height
