"""Values as the templates word them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from casebook.charts import Change, formatter_for, headlines
from casebook.model.front_matter import Metric
from casebook.site.gate import PublicCase

HEADLINES = 2
"""Results told of a case in a list of cases."""


def chinese_date(date: datetime.date) -> str:
    """The way an office dates its documents: 2021年8月20日."""
    return f"{date.year}年{date.month}月{date.day}日"


def year_rows(metric: Metric) -> Iterator[tuple[int, str, str]]:
    """Rows of a metric's data table: the year, its value, the benchmark's; — where there is none."""
    benchmark = metric.benchmark.values if metric.benchmark else {}
    columns = [(values, formatter_for(values.values())) for values in (metric.values, benchmark)]
    for year in sorted({*metric.values, *benchmark}):
        value, other = (text(values[year]) if year in values else "—" for values, text in columns)
        yield year, value, other


def first_headlines(case: PublicCase) -> list[tuple[Metric, Change]]:
    """The largest improvements of a case."""
    return headlines(case.metrics, HEADLINES)
