"""A metric as a chart: columns that stand on zero, or a line where the changes are small beside the values.

Authors' words go in through `escape`; the rest is numbers of our own making.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from casebook.charts.numbers import format_number, formatter_for
from casebook.charts.scale import Axis, axis_for, slots_for
from casebook.model.front_matter import Metric

WIDTH, HEIGHT = 360, 224
LEFT, RIGHT, TOP, FOOT = 52, 10, 24, 28
"""Room around the plot for the labels, in the units of the view box; `LEFT` at least."""

DRAWABLE = (1e-12, 1e15)
"""Sizes of a series' largest value between which labels fit beside the plot."""

SMALL_CHANGE = 0.6
"""Lowest share of the largest value from which on columns would all look alike."""

_DIGIT, _YEAR = 7.2, 32
"""Width of a digit of a label, and of a year with room around it."""


def draw_metric(metric: Metric, id: str) -> Markup:
    """An `<svg>` of the metric's years; `id` is unique in the page, its title and desc hang on it.

    Empty without values and where they are beyond `DRAWABLE`: the table beside it still tells them.
    """
    benchmark = metric.benchmark.values if metric.benchmark else {}
    largest = max(
        (abs(value) for value in (*metric.values.values(), *benchmark.values())), default=0
    )
    if not metric.values or not (largest == 0 or DRAWABLE[0] <= largest < DRAWABLE[1]):
        return Markup("")
    return Markup("".join(_Chart(metric, id).parts()))


@dataclass(frozen=True, slots=True)
class _Point:
    x: float
    y: float
    value: float


class _Chart:
    def __init__(self, metric: Metric, id: str) -> None:
        self.metric = metric
        self.id = id
        benchmark = metric.benchmark.values if metric.benchmark else {}
        every = [*metric.values.values(), *benchmark.values()]
        self.line = min(every) > SMALL_CHANGE * max(every) > 0 or len(metric.values) > 8
        self.axis: Axis = axis_for(every, from_zero=not self.line)
        self.slots = slots_for([*metric.values, *benchmark])
        self.tick_text = formatter_for(self.axis.ticks)
        longest = max(len(self.tick_text(tick)) for tick in self.axis.ticks)
        self.left = max(LEFT, round(10 + longest * _DIGIT))
        self.slot = (WIDTH - self.left - RIGHT) / len(self.slots)
        self.text: Callable[[float], str] = formatter_for(metric.values.values())
        self.points = self.place(metric.values)
        self.last = next(filter(None, reversed(self.points)))
        self.benchmark = self.place(benchmark)

    def place(self, values: dict[int, float]) -> list[_Point | None]:
        """One for each slot, None where the year has no value."""
        return [
            _Point(self.x(number), self.y(values[year]), values[year]) if year in values else None
            for number, year in enumerate(self.slots)
        ]

    def x(self, number: int) -> float:
        return round(self.left + self.slot * (number + 0.5), 1)

    def y(self, value: float) -> float:
        return round(HEIGHT - FOOT - self.axis.share(value) * (HEIGHT - TOP - FOOT), 1)

    def parts(self) -> Iterator[str]:
        yield (
            f'<svg class="cb-chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
            f' aria-labelledby="{self.id}-t {self.id}-d">'
            f'<title id="{self.id}-t">{escape(self.metric.name)}</title>'
            f'<desc id="{self.id}-d">{escape(self.description())}</desc>'
        )
        yield from self.grid()
        yield from self.drawn_line() if self.line else self.columns()
        yield from self.drawn_benchmark()
        yield from self.labels()
        yield "</svg>"

    def description(self) -> str:
        unit = self.metric.unit
        text = "，".join(
            f"{year} 年 {self.text(value)} {unit}"
            for year, value in sorted(self.metric.values.items())
        )
        if self.metric.benchmark is not None:
            text += f"；{self.metric.benchmark.name}：" + "，".join(
                f"{year} 年 {format_number(value)} {unit}"
                for year, value in sorted(self.metric.benchmark.values.items())
            )
        cut = self.axis.low > 0 or self.axis.high < 0
        return text + ("。纵轴不从零起。" if cut else "。")

    def grid(self) -> Iterator[str]:
        ticks = self.axis.ticks
        for tick in ticks:
            base = tick == 0 or (tick == ticks[0] and ticks[0] > 0)
            y = self.y(tick)
            kind = "base" if base else "grid"
            yield f'<path class="cb-chart-{kind}" d="M{self.left} {y}H{WIDTH - RIGHT}"/>'
            yield _label("tick", self.left - 6, y + 4, self.tick_text(tick), "end")
        every = math.ceil(_YEAR / self.slot)
        for number, year in enumerate(self.slots):
            if (len(self.slots) - 1 - number) % every == 0:
                yield _label("year", _inside(self.x(number), str(year)), HEIGHT - 8, str(year))

    def columns(self) -> Iterator[str]:
        width = round(min(44.0, self.slot * 0.56), 1)
        base = self.y(0)
        for point in filter(None, self.points):
            top, height = min(point.y, base), round(max(abs(point.y - base), 1), 1)
            x = round(point.x - width / 2, 1)
            last = " cb-chart-last" if point is self.last else ""
            yield (
                f'<rect class="cb-chart-column{last}" x="{x}" y="{top}"'
                f' width="{width}" height="{height}"/>'
            )

    def drawn_line(self) -> Iterator[str]:
        yield _polyline(self.points, "line")
        for point in filter(None, self.points):
            last = " cb-chart-last" if point is self.last else ""
            yield f'<circle class="cb-chart-point{last}" cx="{point.x}" cy="{point.y}" r="4"/>'

    def drawn_benchmark(self) -> Iterator[str]:
        """A dash as wide as the slot for each year, so that one lone year shows as well."""
        half = round(min(self.slot, 80.0) * 0.42, 1)
        for point in filter(None, self.benchmark):
            x = round(point.x - half, 1)
            yield f'<path class="cb-chart-benchmark" d="M{x} {point.y}h{2 * half}"/>'
        if sum(point is not None for point in self.benchmark) > 1:
            yield _polyline(self.benchmark, "benchmark")

    def labels(self) -> Iterator[str]:
        """All values where they fit beside each other, else the first and the last."""
        known = [point for point in self.points if point is not None]
        room = max(len(self.text(point.value)) for point in known) * _DIGIT + 4 <= self.slot
        for point in known if room else dict.fromkeys((known[0], known[-1])):
            below = point.value < 0 and not self.line
            text = self.text(point.value)
            yield _label(
                "value", _inside(point.x, text, self.left), point.y + (15 if below else -8), text
            )


def _inside(x: float, text: str, left: float = 0) -> float:
    """Where the middle of a label can stand so that it ends neither before `left` nor beyond the chart."""
    half = len(text) * _DIGIT / 2
    return round(min(max(x, left + half), WIDTH - half), 1)


def _label(kind: str, x: float, y: float, text: str, anchor: str = "middle") -> str:
    return (
        f'<text class="cb-chart-{kind}" x="{x}" y="{round(y, 1)}"'
        f' text-anchor="{anchor}">{text}</text>'
    )


def _polyline(points: list[_Point | None], kind: str) -> str:
    """A line through neighbouring years; it breaks where a year has no value."""
    commands = []
    pen_up = True
    for point in points:
        if point is not None:
            commands.append(f"{'M' if pen_up else 'L'}{point.x} {point.y}")
        pen_up = point is None
    return f'<path class="cb-chart-{kind}" d="{"".join(commands)}"/>'
