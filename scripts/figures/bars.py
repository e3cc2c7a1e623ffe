"""A chart of grouped vertical bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import palette
from figures.axes import LEFT, Plot, categories, plot
from figures.canvas import WIDTH, Canvas
from figures.legend import legend, swatch
from figures.scale import scale
from figures.text import measure, number

_SIZE = palette.NOTE_SIZE
_RIGHT = 40


def bars(title: str, xs: Sequence[str], series: Mapping[str, Sequence[float]], unit: str) -> str:
    """Draw the series side by side over xs, values written at the bars.

    Raises ValueError if a series and xs differ in length.
    """
    for name, values in series.items():
        if len(values) != len(xs):
            raise ValueError(f"系列「{name}」有{len(values)}个值（应为{len(xs)}个）")
    canvas = Canvas(title)
    every = [value for values in series.values() for value in values]
    slot = (WIDTH - _RIGHT - LEFT) / len(xs)
    width = min(slot * 0.78 / len(series), 90)
    widest = max(measure(number(value), _SIZE) for value in every)
    turned = widest > (slot - 6 if len(series) == 1 else width + 4)
    top = canvas.top + legend(canvas, list(series), canvas.top + 12, swatch)
    area = plot(
        canvas,
        top,
        unit,
        scale(every, zero=True),
        right=_RIGHT,
        headroom=widest - 10 if turned else 0,
    )
    for index, values in enumerate(series.values()):
        for place, value in enumerate(values):
            middle = area.x(place, len(xs)) + (index - (len(series) - 1) / 2) * width
            _bar(area, middle, width, value, index, turned)
    return canvas.render(categories(area, xs))


def _bar(area: Plot, middle: float, width: float, value: float, index: int, turned: bool) -> None:
    base, tip = area.y(0), area.y(value)
    area.canvas.element(
        "rect",
        x=middle - width / 2 + 1,
        y=min(base, tip),
        width=width - 2,
        height=abs(base - tip),
        fill=palette.SERIES[index % len(palette.SERIES)],
    )
    reach = measure(number(value), _SIZE) / 2 + 6 if turned else 14
    y = tip - reach if value >= 0 else tip + reach
    area.canvas.label(middle, y, number(value), _SIZE, turned=turned)
