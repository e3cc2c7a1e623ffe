"""What a metric changed by over its years."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from casebook.charts.numbers import decimals, exact, format_number, formatter_for
from casebook.model.front_matter import Metric

PERCENT = ("%", "％")

LARGEST_SHARE = 100
"""Change, as a multiple of the first value, above which a percentage tells a reader nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """From the first year to the last; numbers are texts in the series' own decimals.

    `better` is None when nothing changed; `relative` (in % of the first value) is empty where that
    is not positive, and where it or the change is next to nothing; `unit` is empty for a
    percentage, whose numbers carry their %. `improvement` is the share of the first value by which
    the metric got better, negative where it got worse, 0 where the first value is not positive.
    """

    first_year: int
    last_year: int
    first: str
    last: str
    unit: str
    absolute: str
    relative: str
    better: bool | None
    improvement: float


def change_of(metric: Metric) -> Change | None:
    """The change of a metric, None when it has fewer than two years or it is past all numbers."""
    if len(metric.values) < 2:
        return None
    first_year, last_year = min(metric.values), max(metric.values)
    first, last = exact(metric.values[first_year]), exact(metric.values[last_year])
    text = formatter_for(metric.values.values())
    percent = metric.unit in PERCENT
    sign = "%" if percent else ""
    difference = last - first
    if math.isinf(float(difference)):
        return None
    places = max(decimals(metric.values[first_year]), decimals(metric.values[last_year]))
    word = "提高" if difference > 0 else "降低"
    unit = "个百分点" if percent else metric.unit
    return Change(
        first_year,
        last_year,
        text(metric.values[first_year]) + sign,
        text(metric.values[last_year]) + sign,
        "" if percent else metric.unit,
        f"{word} {format_number(float(abs(difference)), places)} {unit}".strip()
        if difference
        else "持平",
        _relative(difference / first, percent) if first > 0 and difference else "",
        (difference > 0) == (metric.better == "higher") if difference else None,
        _improvement(difference, first, metric),
    )


def headlines(metrics: Iterable[Metric], most: int) -> list[tuple[Metric, Change]]:
    """The metrics that have a change, the largest improvement first, of equal ones in their order."""
    changes = [(metric, change) for metric in metrics if (change := change_of(metric))]
    return sorted(changes, key=lambda each: -each[1].improvement)[:most]


def _improvement(difference: Decimal, first: Decimal, metric: Metric) -> float:
    if first <= 0:
        return 0.0
    share = float(difference / first)
    return share if metric.better == "higher" else -share


def _relative(share: Decimal, percent: bool) -> str:
    """Signed; of a percentage it is said that the change is relative, lest it be read as points."""
    if abs(share) >= LARGEST_SHARE or not round(share, 3):
        return ""
    return f"{'相对 ' if percent else ''}{share:+.1%}".replace("-", "−")
