"""Series that no author should write, and that must still not be told wrongly."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from casebook.charts import change_of, draw_metric
from casebook.charts.metric import WIDTH
from casebook.model.front_matter import Metric

DIGIT = 7.2
"""Width of a character of a label, at most."""


def metric(values: dict[int, float], unit: str = "件") -> Metric:
    return Metric(name="指标", unit=unit, values=values)


def labels(values: dict[int, float], kind: str) -> list[tuple[float, float, str]]:
    """Left end, right end and text of each label of a kind."""
    ends = []
    for each in etree.fromstring(draw_metric(metric(values), "m")).iter():
        if each.get("class") == f"cb-chart-{kind}" and each.text:
            x, width = float(each.get("x", "0")), len(each.text) * DIGIT
            left = x - (width if each.get("text-anchor") == "end" else width / 2)
            ends.append((left, left + width, each.text))
    return ends


@pytest.mark.parametrize(
    "values",
    [
        {2018: 100.0, 2019: 900_000.0, 2020: 1_500_000.0},
        {2018: 100.0, 2020: 900_000_000_000.0},
        {year: (year - 1900) * 1_250_000.5 for year in range(1981, 2021)},
    ],
    ids=["millions", "billions", "forty years"],
)
def test_no_digit_is_cut_off(values: dict[int, float]) -> None:
    for kind in ("tick", "value", "year"):
        for left, right, text in labels(values, kind):
            assert left >= -1, text
            assert right <= WIDTH + 1, text


@pytest.mark.parametrize("count", [1, 3, 8, 9, 12, 13, 20, 40])
def test_years_do_not_run_into_each_other(count: int) -> None:
    years = labels({2021 - count + n: 10.0 + n for n in range(count)}, "year")
    assert all(left[1] < right[0] for left, right in pairwise(years))
    assert years[-1][2] == "2020"


def test_an_axis_that_ends_below_zero_is_said_to_be_cut() -> None:
    values = {2010 + number: -100.0 - number for number in range(10)}
    assert "纵轴不从零起" in draw_metric(metric(values), "m")


@pytest.mark.parametrize("unit", ["件", "%"])
def test_a_change_that_rounds_to_nothing_has_no_percentage(unit: str) -> None:
    change = change_of(metric({2019: 1000.0, 2020: 1000.1}, unit))
    assert change is not None
    assert change.absolute.startswith("提高 0.1 ")
    assert change.relative == ""


def test_a_change_past_all_numbers_is_not_told() -> None:
    assert change_of(metric({2019: -1e308, 2020: 1e308})) is None


@settings(max_examples=200, deadline=None)
@given(
    values=st.dictionaries(
        st.integers(1900, 2999),
        st.floats(allow_nan=False, allow_infinity=False),
        min_size=2,
        max_size=40,
    ),
    better=st.sampled_from(["higher", "lower"]),
)
def test_a_change_says_what_its_ends_say(
    values: dict[int, float], better: Literal["higher", "lower"]
) -> None:
    change = change_of(Metric(name="x", unit="件", better=better, values=values))
    if change is None:
        return
    first, last = values[min(values)], values[max(values)]
    assert change.absolute.split()[0] == (
        "持平" if first == last else "提高" if last > first else "降低"
    )
    assert change.better == (None if first == last else (last > first) == (better == "higher"))
    assert change.relative == "" or (change.relative[0] == "+") == (last > first)
