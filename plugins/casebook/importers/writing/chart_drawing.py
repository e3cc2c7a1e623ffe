"""A native chart's data as a plain SVG drawing: bars, lines or a pie."""

from __future__ import annotations

import math
from typing import Any

from lxml import etree

from casebook.importers.word.content import Chart

_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 20, 44, 60
_COLOURS = ("#1f5fa8", "#d9822b", "#4a8f3c", "#8a4fa3", "#b5383e", "#5b6b7a", "#c2a21f", "#2b9aa0")
_SVG = "http://www.w3.org/2000/svg"
_MOST_LABELS = 12
_MOST_CATEGORIES = 60


def can_draw(chart: Chart) -> bool:
    values = [value for series in chart.series for value in series.values if value is not None]
    if not values or len(chart.categories) > _MOST_CATEGORIES or len(chart.series) > len(_COLOURS):
        return False
    if chart.kind == "pie":
        return len(chart.categories) <= len(_COLOURS) and min(values) >= 0 and sum(values) > 0
    return chart.kind in ("bar", "line", "scatter")


def draw(chart: Chart) -> bytes:
    """SVG of _WIDTH by _HEIGHT; call only where can_draw."""
    attributes = {"viewBox": f"0 0 {_WIDTH} {_HEIGHT}", "role": "img", "font-family": "sans-serif"}
    names: dict[Any, str] = {None: _SVG}  # the stubs know no default namespace
    root = etree.Element(f"{{{_SVG}}}svg", attributes, nsmap=names)
    _add(root, "rect", {"width": _WIDTH, "height": _HEIGHT, "fill": "#ffffff"})
    if chart.kind == "pie":
        _pie(root, chart)
    else:
        _axes(root, chart)
    return etree.tostring(root, encoding="utf-8")


def _add(
    parent: etree._Element, name: str, attributes: dict[str, object], text: str = ""
) -> etree._Element:
    element = etree.SubElement(
        parent, f"{{{_SVG}}}{name}", {key: _short(value) for key, value in attributes.items()}
    )
    element.text = text or None
    return element


def _short(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _words(parent: etree._Element, x: float, y: float, text: str, anchor: str = "middle") -> None:
    attributes = {"x": x, "y": y, "font-size": 13, "fill": "#333333", "text-anchor": anchor}
    _add(parent, "text", attributes, text)


def _legend(root: etree._Element, names: list[str]) -> None:
    x = float(_LEFT)
    for name, colour in zip(names, _COLOURS, strict=False):
        _add(root, "rect", {"x": x, "y": 14, "width": 12, "height": 12, "fill": colour})
        _words(root, x + 17, 25, name, "start")
        x += 34 + sum(13 if each > "\u2e80" else 7 for each in name)


def _ticks(low: float, high: float) -> list[float]:
    """Round numbers that hold both ends; zero is among them for bars of one sign."""
    span = (high - low) or abs(high) or 1.0
    size = 10.0 ** math.floor(math.log10(span / 4))
    step = next(each * size for each in (1, 2, 2.5, 5, 10) if span / (each * size) <= 6)
    first = math.floor(low / step)
    return [round(at * step, 10) for at in range(first, math.ceil(high / step) + 1)]


def _axes(root: etree._Element, chart: Chart) -> None:
    values = [value for series in chart.series for value in series.values if value is not None]
    low, high = min(values), max(values)
    if chart.kind == "bar" or low > 0 >= low - (high - low) * 2:
        low, high = min(0.0, low), max(0.0, high)
    ticks = _ticks(low, high)
    bottom, top = ticks[0], ticks[-1] if ticks[-1] > ticks[0] else ticks[0] + 1
    height = _HEIGHT - _TOP - _BOTTOM

    def at(value: float) -> float:
        return _TOP + height * (1 - (value - bottom) / (top - bottom))

    for tick in ticks:
        line = {"x1": _LEFT, "x2": _WIDTH - _RIGHT, "y1": at(tick), "y2": at(tick)}
        _add(root, "line", {**line, "stroke": "#dddddd" if tick else "#888888"})
        _words(root, _LEFT - 6, at(tick) + 4, f"{tick:.10g}", "end")
    slot = (_WIDTH - _LEFT - _RIGHT) / len(chart.categories)
    every = math.ceil(len(chart.categories) / _MOST_LABELS)
    for index, category in enumerate(chart.categories):
        if index % every == 0:
            _words(root, _LEFT + slot * (index + 0.5), _HEIGHT - _BOTTOM + 20, category)
    for order, series in enumerate(chart.series):
        points = [
            (_LEFT + slot * (index + 0.5), at(value), value)
            for index, value in enumerate(series.values)
            if value is not None
        ]
        if chart.kind == "bar":
            _bars(root, points, order, len(chart.series), slot, at(max(bottom, 0.0)))
        else:
            _line(root, points, _COLOURS[order], chart.kind)
    _legend(root, [series.name for series in chart.series])


def _bars(
    root: etree._Element,
    points: list[tuple[float, float, float]],
    order: int,
    count: int,
    slot: float,
    zero: float,
) -> None:
    width = slot * 0.7 / count
    for x, y, value in points:
        left = x - slot * 0.35 + width * order
        bar = {"x": left, "y": min(y, zero), "width": width, "height": max(abs(zero - y), 0.5)}
        _add(root, "rect", {**bar, "fill": _COLOURS[order]})
        if width >= 26:
            _words(root, left + width / 2, min(y, zero) - 5, f"{value:.10g}")


def _line(
    root: etree._Element, points: list[tuple[float, float, float]], colour: str, kind: str
) -> None:
    if kind == "line":
        path = " ".join(f"{_short(x)},{_short(y)}" for x, y, _ in points)
        _add(
            root, "polyline", {"points": path, "fill": "none", "stroke": colour, "stroke-width": 2}
        )
    for x, y, value in points:
        _add(root, "circle", {"cx": x, "cy": y, "r": 3.5, "fill": colour})
        if len(points) <= _MOST_LABELS:
            _words(root, x, y - 8, f"{value:.10g}")


def _pie(root: etree._Element, chart: Chart) -> None:
    values = [value or 0.0 for value in chart.series[0].values]
    total = sum(values)
    x, y, radius = 250.0, _HEIGHT / 2 + 14, 150.0
    angle = -math.pi / 2
    for index, value in enumerate(values):
        turn = 2 * math.pi * value / total
        colour = _COLOURS[index % len(_COLOURS)]
        if turn >= 2 * math.pi - 1e-9:
            _add(root, "circle", {"cx": x, "cy": y, "r": radius, "fill": colour})
        elif turn > 0:
            ends = [
                f"{_short(x + radius * math.cos(each))},{_short(y + radius * math.sin(each))}"
                for each in (angle, angle + turn)
            ]
            far = int(turn > math.pi)
            path = f"M{_short(x)},{_short(y)} L{ends[0]} A{_short(radius)},{_short(radius)} 0 {far} 1 {ends[1]} Z"
            _add(root, "path", {"d": path, "fill": colour, "stroke": "#ffffff"})
        angle += turn
        row = 90 + index * 26
        _add(root, "rect", {"x": 450, "y": row, "width": 12, "height": 12, "fill": colour})
        label = chart.categories[index] if index < len(chart.categories) else ""
        _words(root, 468, row + 11, f"{label} {value:.10g}（{value / total:.1%}）", "start")
