"""Resident identity numbers: 18 digits (GB 11643—1999), or the old 15."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from stdnum.cn import ric

from casebook.rules.privacy.context import is_harmless
from casebook.rules.privacy.line import Line, Span

_EIGHTEEN = re.compile(r"(?<!\d)(?=([1-8]\d(?:[ .-]{0,2}\d){15}[ .-]{0,2}[\dXx×])(?!\d))")
_FIFTEEN = re.compile(r"(?<!\d)[1-8]\d{14}(?!\d)")
_LABEL = re.compile(r"身份证|身份号|identity", re.IGNORECASE)
_SPACING = re.compile(r"[ .-]+")
_PROVINCES = re.compile("1[1-5]|2[123]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]")


def find_identities(line: Line) -> Iterator[Span]:
    end = 0
    for match in _EIGHTEEN.finditer(line.text):
        span = Span(*match.span(1))
        if span.start >= end and is_identity(match[1]) and not is_harmless(line, span):
            end = span.end
            yield span
    for match in _FIFTEEN.finditer(line.text):
        span = Span(*match.span())
        if _is_date("19" + match[0][6:12]) and _is_labelled(line, span):
            yield span


def is_identity(text: str) -> bool:
    """Whether province, birthday and check digit of 18 digits are right, however spaced."""
    number = _SPACING.sub("", text).upper().replace("×", "X")
    return (
        len(number) == 18
        and _PROVINCES.match(number) is not None
        and _is_date(number[6:14])
        and ric.calc_check_digit(number) == number[-1]
    )


def _is_date(digits: str) -> bool:
    try:
        return 1900 <= date.fromisoformat(digits).year < 2100
    except ValueError:
        return False


def _is_labelled(line: Line, span: Span) -> bool:
    before = line.text[max(0, span.start - 12) : span.start]
    return not line.in_target(span) and any(
        _LABEL.search(text) for text in (before, *line.cell_labels(span))
    )
