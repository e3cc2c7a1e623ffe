"""Round ticks for a value axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """A value axis from low to high, with a tick at low and every step after it."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> list[float]:
        count = math.floor((self.high - self.low) / self.step + 1e-9)
        return [round(self.low + index * self.step, 9) for index in range(count + 1)]

    def text(self, tick: float) -> str:
        """The tick with the decimals that the step needs."""
        decimals = max(0, -math.floor(math.log10(self.step) + 1e-9))
        if round(self.step, decimals) != round(self.step, 9):
            decimals += 1
        return f"{tick:.{decimals}f}"


def scale(values: Sequence[float], *, zero: bool = False, cap: float | None = None) -> Scale:
    """Four to seven round ticks that span the values, and zero if asked; cap bounds the top."""
    low, high = min(values), max(values)
    if zero or 0 <= low < 0.4 * high:
        low, high = min(low, 0.0), max(high, 0.0)
    else:
        pad = (high - low or abs(high) or 1.0) * 0.15
        low, high = (max(low - pad, 0.0) if low >= 0 else low - pad), high + pad
    if cap is not None:
        high = min(high, cap)
    raw = (high - low or 1.0) / 5
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw * 0.999)
    return Scale(math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step)
