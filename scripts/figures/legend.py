"""The signs of the series and the legend that names them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from figures import palette
from figures.canvas import WIDTH, Canvas
from figures.text import measure

Sign = Callable[[Canvas, float, float, int], None]

_SIZE = palette.NOTE_SIZE
_SIGN = 16
_SPACE = 36
_EDGE = 40
_ROW = 30
_BESIDE_UNIT = 600


def legend(canvas: Canvas, names: Sequence[str], y: float, sign: Sign) -> float:
    """Write the series' names from height y on; return how much lower the unit has to stand."""
    if len(names) < 2:
        return 0.0
    rows: list[list[int]] = [[]]
    for index in range(len(names)):
        if rows[-1] and _length(names, [*rows[-1], index]) > WIDTH - 2 * _EDGE:
            rows.append([])
        rows[-1].append(index)
    for number, row in enumerate(rows):
        x = WIDTH - _EDGE - _length(names, row)
        for index in row:
            middle = y + number * _ROW
            sign(canvas, x + 8, middle, index)
            canvas.label(x + 8 + _SIGN, middle, names[index], anchor="start")
            x += 8 + _SIGN + measure(names[index], _SIZE) + _SPACE
    alone = len(rows) == 1 and _length(names, rows[0]) <= _BESIDE_UNIT
    return 0.0 if alone else len(rows) * _ROW


def _length(names: Sequence[str], row: Sequence[int]) -> float:
    return sum(8 + _SIGN + measure(names[index], _SIZE) + _SPACE for index in row) - _SPACE


def marker(canvas: Canvas, x: float, y: float, index: int) -> None:
    """The sign of a series: circle, square, triangle or diamond, so that colour is not needed."""
    fill = palette.SERIES[index % len(palette.SERIES)]
    r = 7.0
    if index % 4 == 0:
        canvas.element("circle", cx=x, cy=y, r=r, fill=fill)
    elif index % 4 == 1:
        canvas.polygon([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)], fill=fill)
    elif index % 4 == 2:
        canvas.polygon([(x, y - r - 2), (x + r + 1, y + r), (x - r - 1, y + r)], fill=fill)
    else:
        canvas.polygon([(x, y - r - 2), (x + r + 2, y), (x, y + r + 2), (x - r - 2, y)], fill=fill)


def swatch(canvas: Canvas, x: float, y: float, index: int) -> None:
    """The colour of a series of bars."""
    fill = palette.SERIES[index % len(palette.SERIES)]
    canvas.element("rect", x=x - 8, y=y - 8, width=16, height=16, fill=fill)
