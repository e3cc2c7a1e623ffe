"""Where values and years stand in a chart."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

MOST_SLOTS = 12
"""Years in a row that each get a slot, those without a value too."""

ALIKE = 1e-9
"""Share of a value below which a difference is none to the eye, and only noise to the steps."""


@dataclass(frozen=True, slots=True)
class Axis:
    """`low` to `high` in steps of `step`; `zero` when zero is where columns stand."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        count = round((self.high - self.low) / self.step)
        step = Decimal(repr(self.step))
        start = Decimal(repr(self.low))
        return tuple(float(start + step * number) for number in range(count + 1))

    def share(self, value: float) -> float:
        """0 at the foot of the axis, 1 at its head."""
        return (value - self.low) / (self.high - self.low)


def axis_for(values: Iterable[float], from_zero: bool) -> Axis:
    """A readable axis (steps of 1, 2 or 5 times a power of ten) around the values, four steps or so."""
    values = list(values)
    low, high = min(values), max(values)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    span = high - low
    if span <= max(abs(low), abs(high)) * ALIKE:
        span = abs(high) * 0.2 or 1.0
        low, high = low - span / 2, high + span / 2
    power = 10.0 ** math.floor(math.log10(span / 4))
    step = next(power * factor for factor in (1, 2, 5, 10) if span / 4 <= power * factor * 1.0001)
    foot = math.floor(low / step + 1e-9) * step
    head = math.ceil(high / step - 1e-9) * step
    return Axis(_clean(foot, step), _clean(max(head, foot + step), step), _clean(step, step))


def _clean(value: float, step: float) -> float:
    """Without the noise of binary fractions."""
    return round(value, max(0, 2 - math.floor(math.log10(step))))


def slots_for(years: Iterable[int]) -> tuple[int, ...]:
    """The years along the foot: each one from first to last, or only those with values when too many."""
    known = sorted(set(years))
    every = range(known[0], known[-1] + 1)
    return tuple(every) if len(every) <= MOST_SLOTS else tuple(known)
