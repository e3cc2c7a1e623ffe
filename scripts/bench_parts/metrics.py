"""Invented series of figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

# Name, unit, least and greatest figure of the first year, the same of the last year, decimals.
_KINDS = (
    ("一次交验合格率", "%", 88.0, 93.5, 96.0, 99.6, 1),
    ("准时交付率", "%", 82.0, 90.0, 95.0, 99.4, 1),
    ("顾客满意度", "分", 81.0, 87.0, 92.0, 97.5, 1),
    ("设备综合效率", "%", 58.0, 67.0, 76.0, 88.0, 1),
    ("质量损失率", "%", 2.60, 4.80, 0.40, 1.40, 2),
    ("返工返修率", "%", 4.20, 8.60, 0.60, 2.20, 2),
    ("平均换型时间", "分钟", 66, 128, 18, 44, 0),
    ("客户投诉件数", "件", 36, 92, 4, 22, 0),
    ("万元产值综合能耗", "千克标准煤", 118, 196, 71, 104, 0),
)
_BENCHMARKED = 2


@dataclass(frozen=True)
class Metric:
    """`values` by year in `unit`; the first `benchmark`, of the last year, is what others reach."""

    name: str
    unit: str
    decimals: int
    values: dict[int, float]
    benchmark: float | None

    @property
    def rises(self) -> bool:
        first, *_, last = self.values.values()
        return last > first

    def shown(self, value: float) -> str:
        return f"{value:.{self.decimals}f}"

    def told(self) -> str:
        """One clause on how it went."""
        first, *_, last = self.values
        verb = "提高" if self.rises else "降低"
        return (
            f"{self.name}由{first}年的{self.shown(self.values[first])}{self.unit}"
            f"{verb}到{last}年的{self.shown(self.values[last])}{self.unit}"
        )


def invent(years: tuple[int, ...], random: Random) -> list[Metric]:
    """Three or four metrics over `years`, each better every year."""
    chosen = random.sample(_KINDS, random.choice((3, 4)))
    return [_metric(kind, years, random, index) for index, kind in enumerate(chosen)]


def _metric(
    kind: tuple[str, str, float, float, float, float, int],
    years: tuple[int, ...],
    random: Random,
    index: int,
) -> Metric:
    name, unit, low, high, last_low, last_high, decimals = kind
    first, last = random.uniform(low, high), random.uniform(last_low, last_high)
    steps = len(years) - 1

    def at(share: float) -> float:
        value = round(first + (last - first) * share, decimals)
        return value if decimals else int(value)

    values = {year: at(step / steps) for step, year in enumerate(years)}
    return Metric(name, unit, decimals, values, at(0.7) if index < _BENCHMARKED else None)
