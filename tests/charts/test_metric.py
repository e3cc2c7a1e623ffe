from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from casebook.charts import draw_metric
from casebook.charts.metric import HEIGHT, WIDTH
from casebook.model.front_matter import Benchmark, Metric


def metric(values: dict[int, float], **more: Any) -> Metric:
    return Metric(name="指标", unit="件", values=values, **more)


def drawn(values: dict[int, float], **more: Any) -> etree._Element:
    return etree.fromstring(draw_metric(metric(values, **more), "m"))


def found(svg: etree._Element, name: str) -> list[etree._Element]:
    return [each for each in svg.iter() if f"cb-chart-{name}" in each.get("class", "").split()]


def test_columns_stand_on_zero() -> None:
    svg = drawn({2018: 96, 2019: 61, 2020: 28})
    heights = [float(each.get("height", "0")) for each in found(svg, "column")]
    assert heights[0] / heights[2] == pytest.approx(96 / 28, rel=0.02)
    assert not found(svg, "line")
    assert found(svg, "last") == found(svg, "column")[-1:]


def test_small_changes_are_a_line_that_says_its_axis_is_cut() -> None:
    svg = drawn({2018: 92.1, 2019: 95.4, 2020: 98.6})
    assert len(found(svg, "point")) == 3
    assert "纵轴不从零起" in (svg.findtext("desc") or "")
    assert [each.text for each in found(svg, "value")] == ["92.1", "95.4", "98.6"]


def test_benchmark_is_dashed_even_for_one_year() -> None:
    svg = drawn({2019: 1, 2020: 2}, benchmark=Benchmark(name="平均", values={2020: 1.5}))
    assert len(found(svg, "benchmark")) == 1
    assert "平均：2020 年 1.5 件" in (svg.findtext("desc") or "")


def test_a_line_breaks_at_a_missing_year() -> None:
    (line,) = found(drawn({2015: 90, 2016: 91, 2018: 92, 2019: 93}), "line")
    assert (line.get("d") or "").count("M") == 2


def test_far_years_get_no_slots_between() -> None:
    assert [each.text for each in found(drawn({1990: 90, 2020: 91}), "year")] == ["1990", "2020"]


def test_text_is_escaped() -> None:
    svg = draw_metric(Metric(name='<b>"&', unit="<i>", values={2020: 1.0}), "m")
    tree = etree.fromstring(svg)
    assert tree.findtext("title") == '<b>"&'
    assert "<b>" not in svg


def test_named_for_those_who_do_not_see_it() -> None:
    svg = drawn({2020: 1.0})
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "m-t m-d"
    assert {each.get("id") for each in svg if each.tag in ("title", "desc")} == {"m-t", "m-d"}


@pytest.mark.parametrize(
    "values",
    [{}, {2020: 1e300}, {2020: 1e-300}, {2019: -1e308, 2020: 1e308}],
    ids=str,
)
def test_what_cannot_be_drawn_is_left_to_the_table(values: dict[int, float]) -> None:
    assert draw_metric(metric(values), "m") == ""


sizes = st.floats(-1e14, 1e14, allow_nan=False).map(lambda value: round(value, 6))
series = st.dictionaries(st.integers(1990, 2030), sizes, min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@given(values=series, other=series)
def test_everything_stays_inside_the_plot(
    values: dict[int, float], other: dict[int, float]
) -> None:
    text = draw_metric(metric(values, benchmark=Benchmark(name="平均", values=other)), "m")
    if not text:
        return
    svg = etree.fromstring(text)
    assert "style" not in text
    assert "nan" not in text
    assert "inf" not in text
    for each in svg.iter():
        for name, most in (("x", WIDTH), ("cx", WIDTH), ("y", HEIGHT), ("cy", HEIGHT)):
            assert -1 <= float(each.get(name, "0")) <= most
        assert float(each.get("height", "0")) >= 0
    ticks = [each for each in svg.iter() if each.get("class") == "cb-chart-tick"]
    assert 2 <= len(ticks) <= 12
    heights = [float(each.get("y", "0")) for each in ticks]
    assert all(lower > higher for lower, higher in pairwise(heights))
