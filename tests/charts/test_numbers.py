from __future__ import annotations

import pytest

from casebook.charts import change_of, format_number, formatter_for
from casebook.model.front_matter import Metric


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.1 + 0.2, "0.30000000000000004"),
        (92.10, "92.1"),
        (9999.0, "9999"),
        (12345.5, "12,345.5"),
        (-3.86, "−3.86"),
        (-0.0, "0"),
        (1e-7, "1×10⁻⁷"),
        (-2.5e20, "−2.5×10²⁰"),
    ],
)
def test_numbers_as_read(value: float, text: str) -> None:
    assert format_number(value) == text


def test_a_series_has_the_same_decimals() -> None:
    text = formatter_for([92.1, 95.0])
    assert [text(92.1), text(95.0)] == ["92.1", "95.0"]


def metric(unit: str, better: str, **values: float) -> Metric:
    return Metric.model_validate(
        {
            "name": "x",
            "unit": unit,
            "better": better,
            "values": {int(year[1:]): value for year, value in values.items()},
        }
    )


def test_a_percentage_changes_by_points() -> None:
    change = change_of(metric("%", "higher", y2018=92.1, y2020=98.6))
    assert change is not None
    assert (change.first, change.last) == ("92.1%", "98.6%")
    assert (change.absolute, change.relative) == ("提高 6.5 个百分点", "相对 +7.1%")
    assert change.better is True


def test_less_is_better_where_it_is_said() -> None:
    change = change_of(metric("分钟", "lower", y2018=96, y2019=120, y2020=28))
    assert change is not None
    assert (change.absolute, change.relative, change.unit) == ("降低 68 分钟", "−70.8%", "分钟")
    assert change.better is True


def test_worse_is_told_as_well() -> None:
    change = change_of(metric("%", "higher", y2018=98.0, y2020=97.5))
    assert change is not None
    assert change.better is False


@pytest.mark.parametrize(
    ("first", "relative"), [(0.0, ""), (-5.0, ""), (1e-300, ""), (5.0, "+100.0%")]
)
def test_no_relative_change_from_nothing_or_below(first: float, relative: str) -> None:
    change = change_of(metric("件", "higher", y2019=first, y2020=10.0))
    assert change is not None
    assert change.relative == relative


def test_no_change() -> None:
    change = change_of(metric("件", "higher", y2019=3, y2020=3))
    assert change is not None
    assert (change.absolute, change.relative, change.better) == ("持平", "", None)


def test_one_year_is_no_change() -> None:
    assert change_of(metric("件", "higher", y2020=3)) is None
