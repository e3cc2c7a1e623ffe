"""Numbers as a reader reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

MOST_DECIMALS = 4
"""Decimal places that all numbers of a series are brought to; a longer tail stays with its own number."""

_TINY, _HUGE = 1e-6, 1e12
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def exact(value: float) -> Decimal:
    """The number as it was written, not its binary neighbour; zero without a sign.

    >>> exact(92.1)
    Decimal('92.1')
    """
    return (Decimal(repr(value)) + 0).normalize()


def decimals(value: float) -> int:
    """Decimal places of the number as written; 0 for a whole one."""
    text = repr(value)
    if "e" in text:
        exponent = exact(value).as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0
    return len(text.partition(".")[2].rstrip("0"))


def format_number(value: float, places: int | None = None) -> str:
    """`places` decimals, or as many as it has; from 10,000 on in groups of three.

    Beyond 12 digits or 6 decimals as a power of ten; a minus sign, not a hyphen.

    >>> format_number(-12345.5), format_number(95.0, 1), format_number(1.5e15)
    ('−12,345.5', '95.0', '1.5×10¹⁵')
    """
    size = abs(value)
    if size and not _TINY <= size < _HUGE:
        mantissa, _, power = f"{exact(value):E}".partition("E")
        text = f"{mantissa}×10{str(int(power)).translate(_SUPERSCRIPT)}"
    else:
        places = decimals(value) if places is None else places
        text = f"{value + 0:{',' if size >= 10_000 else ''}.{places}f}"
    return text.replace("-", "−", 1) if text.startswith("-") else text


def formatter_for(values: Iterable[float]) -> Callable[[float], str]:
    """Formats numbers of one series to the same number of decimals: 95.0 beside 92.1."""
    places = max((decimals(value) for value in values), default=0)
    if places > MOST_DECIMALS:
        return format_number
    return lambda value: format_number(value, places)
