"""A line chart of one or more series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures import palette
from figures.axes import Plot, categories, plot
from figures.canvas import WIDTH, Canvas
from figures.legend import legend, marker
from figures.placing import Box, fit, label_box
from figures.scale import scale
from figures.text import measure, number

_SIZE = palette.NOTE_SIZE
_OFFSETS = (-22, 24, -44, 46, -66, 68)


def line(
    title: str,
    xs: Sequence[str],
    series: Mapping[str, Sequence[float]],
    unit: str,
    target: float | None = None,
) -> str:
    """Draw each series over xs, values written at the points, the target as a dashed line.

    Raises ValueError if a series and xs differ in length.
    """
    for name, values in series.items():
        if len(values) != len(xs):
            raise ValueError(f"系列「{name}」有{len(values)}个值（应为{len(xs)}个）")
    canvas = Canvas(title)
    every = [value for values in series.values() for value in values]
    every += [] if target is None else [target]
    cap = 100.0 if unit == "%" and max(every) <= 100 else None
    note = "" if target is None else f"目标 {number(target)}"
    top = canvas.top + legend(canvas, list(series), canvas.top + 12, marker)
    area = plot(canvas, top, unit, scale(every, cap=cap), right=44 + measure(note, _SIZE))
    taken: list[Box] = [(0, 0, WIDTH, area.top - 34)]  # unit and legend
    if target is not None:
        y = area.y(target)
        canvas.path([(area.left, y), (area.right, y)], stroke=palette.ACCENT_INK, dashed=True)
        taken.append((area.left, y - 2, area.right, y + 2))
        canvas.label(area.right + 8, y, note, anchor="start", fill=palette.ACCENT_INK)
    _curves(area, series, len(xs))
    _values(area, list(series.values()), taken)
    return canvas.render(categories(area, xs))


def _curves(area: Plot, series: Mapping[str, Sequence[float]], count: int) -> None:
    for index, values in enumerate(series.values()):
        points = [(area.x(place, count), area.y(value)) for place, value in enumerate(values)]
        if count > 1:
            area.canvas.path(points, stroke=palette.SERIES[index % len(palette.SERIES)], width=3.5)
        for x, y in points:
            marker(area.canvas, x, y, index)


def _values(area: Plot, series: Sequence[Sequence[float]], taken: list[Box]) -> None:
    """Write each value by its point, upper ones first, wherever nothing taken stands."""
    count = len(series[0])
    for place in range(count):
        x = area.x(place, count)
        taken += [(x - 8, area.y(own[place]) - 8, x + 8, area.y(own[place]) + 8) for own in series]
        for index in sorted(range(len(series)), key=lambda index: -series[index][place]):
            text = number(series[index][place])
            y = area.y(series[index][place])
            aside = _aside(series[index], place) if count <= 9 else 0
            boxes = [
                label_box(x + (aside if move < 0 else -aside), y + move, text) for move in _OFFSETS
            ]
            area.canvas.tag(
                *fit(boxes, taken, area.bottom),
                text,
                _SIZE,
                palette.SERIES_INK[index % len(palette.SERIES_INK)],
            )


def _aside(values: Sequence[float], place: int) -> float:
    """How far to move a label above the point so that a steep line does not cross it."""
    rise = values[min(place + 1, len(values) - 1)] - values[max(place - 1, 0)]
    return -14.0 if rise > 0 else 14.0 if rise < 0 else 0.0
