"""Native charts: the data that Word keeps with the drawing (ECMA-376 part 1, 21.2)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta

from lxml import etree

from casebook.importers.package.markup import local_name, qn
from casebook.importers.word.content import Chart, Series
from casebook.importers.word.properties import whole

_KINDS = {
    "barChart": "bar", "bar3DChart": "bar", "lineChart": "line", "line3DChart": "line",
    "areaChart": "line", "area3DChart": "line", "pieChart": "pie", "pie3DChart": "pie",
    "doughnutChart": "pie", "ofPieChart": "pie", "scatterChart": "scatter",
    "bubbleChart": "scatter", "radarChart": "other", "stockChart": "line",
    "surfaceChart": "other", "surface3DChart": "other",
}  # fmt: skip
_EPOCH = date(1899, 12, 30)
_MOST_POINTS = 1000
_MOST_SERIES = 40
_LONGEST_LABEL = 100


def read_chart(root: etree._Element) -> Chart | None:
    """The chart of a c:chartSpace or cx:chartSpace; None when it holds no data."""
    chart = _extended(root) if root.tag == qn("cx:chartSpace") else _classic(root)
    return chart if chart is not None and chart.series and chart.categories else None


def _classic(root: etree._Element) -> Chart | None:
    plot = root.find(f"{qn('c:chart')}/{qn('c:plotArea')}")
    if plot is None:
        return None
    title = root.find(f"{qn('c:chart')}/{qn('c:title')}")
    chart = Chart("", _rich(title), [], [])
    for element in plot:
        kind = _KINDS.get(local_name(element))
        if kind is None:
            continue
        chart.kind = chart.kind or kind
        for each in element.iterfind(qn("c:ser")):
            if len(chart.series) < _MOST_SERIES:
                _add(chart, each, kind)
    return chart


def _add(chart: Chart, series: etree._Element, kind: str) -> None:
    across, up = ("c:xVal", "c:yVal") if kind == "scatter" else ("c:cat", "c:val")
    names = _labels(series.find(qn(across)))
    values, scale = _values(series.find(qn(up)))
    length = max([*names, *values], default=-1) + 1
    if length > _MOST_POINTS:
        return
    if len(chart.categories) < length:
        known = len(chart.categories)
        chart.categories += [names.get(i, str(i + 1)) for i in range(known, length)]
    name = _name(series.find(qn("c:tx"))) or (f"系列{len(chart.series) + 1}")
    if scale != 1 and "%" not in name and "％" not in name:
        name += "（%）"
    chart.series.append(Series(name, [_scaled(values.get(i), scale) for i in range(length)]))


def _scaled(number: float | None, scale: int) -> float | None:
    return None if number is None else round(number * scale, 6)


def _name(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return " ".join(text for _, text in _points(element)) or _rich(element)


def _labels(element: etree._Element | None) -> dict[int, str]:
    """Levels of a hierarchy are put together, the outermost first."""
    if element is None:
        return {}
    levels = list(element.iter(qn("c:lvl")))
    if levels:
        found: dict[int, str] = {}
        for level in levels:
            points = dict(_points(level))
            last = ""
            for index in sorted({*points, *found}):
                last = points.get(index, last)
                whole = f"{last} {found[index]}".strip() if index in found else last
                found[index] = whole[:_LONGEST_LABEL]
        return found
    form = next((each.text or "" for each in element.iter(qn("c:formatCode"))), "")
    return {index: _label(text, form) for index, text in _points(element)}


def _label(text: str, form: str) -> str:
    if "y" in form.lower():
        number = _number(text)
        if number is not None and 10_000 < number < 100_000:
            day = _EPOCH + timedelta(days=int(number))
            return f"{day.year}年" if "m" not in form.lower() else f"{day.year}年{day.month}月"
    return text.strip()[:_LONGEST_LABEL]


def _values(element: etree._Element | None) -> tuple[dict[int, float], int]:
    """By place, and 100 when they are shown as per cent."""
    if element is None:
        return {}, 1
    form = next((each.text or "" for each in element.iter(qn("c:formatCode"))), "")
    numbers = {index: _number(text) for index, text in _points(element)}
    found = {index: number for index, number in numbers.items() if number is not None}
    return found, 100 if "%" in form and all(abs(each) <= 10 for each in found.values()) else 1


def _points(element: etree._Element) -> Iterator[tuple[int, str]]:
    for point in element.iter(qn("c:pt")):
        index = whole(point.get("idx"))
        text = point.findtext(qn("c:v"))
        if index is not None and 0 <= index <= _MOST_POINTS and text is not None:
            yield index, text


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _rich(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return "".join(each.text or "" for each in element.iter(qn("a:t"))).strip()


def _extended(root: etree._Element) -> Chart | None:
    """Funnels, waterfalls and the like, of 2016 and later."""
    chart = Chart("bar", "".join(each.text or "" for each in root.iter(qn("a:t"))).strip(), [], [])
    for data in root.iter(qn("cx:data")):
        names: list[str] = []
        for dimension in data.iterfind(qn("cx:strDim")):
            names = [each.text or "" for each in dimension.iter(qn("cx:pt"))]
        for dimension in data.iterfind(qn("cx:numDim")):
            values = [_number(each.text or "") for each in dimension.iter(qn("cx:pt"))]
            if 0 < len(values) <= _MOST_POINTS:
                chart.categories = names or [str(i + 1) for i in range(len(values))]
                chart.series.append(Series(f"系列{len(chart.series) + 1}", values))
    return chart
