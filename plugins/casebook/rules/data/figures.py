"""Numbers as they are printed: how exact they are is part of what they say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?"


@dataclass(frozen=True, slots=True)
class Printed:
    """`step` is one unit of the last place: 0.1 of 92.1."""

    value: Decimal
    step: Decimal

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, text: str) -> Printed:
        value = Decimal(text.replace(",", ""))
        return cls(value, Decimal(1).scaleb(int(value.as_tuple().exponent)))

    def shows(self, exact: Decimal, slack: Decimal = Decimal(0)) -> bool:
        """Whether `exact`, which may be off by `slack`, can be printed so; either way of rounding a half is right."""
        return abs(self.value - exact) <= self.step / 2 + slack


def plain(value: Decimal) -> str:
    """Without zeros at the end: 6.50 as 6.5."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
