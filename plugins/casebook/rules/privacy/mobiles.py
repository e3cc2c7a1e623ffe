"""Mainland mobile numbers: 1, then 3 to 9, then nine digits (工信部《电信网编号计划》)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.rules.privacy.context import follows_personal_label, is_harmless
from casebook.rules.privacy.line import Line, Span

_COUNTRY = r"(?:(?:\((?:\+|00)? ?86\)|(?:\+|(?<!\d)00)? ?86)[ -]{0,3})?"
_MOBILE = re.compile(
    rf"(?<!\d)(?P<country>{_COUNTRY})(?P<number>1[3-9]\d{{9}}"
    r"|1[3-9]\d(?P<by>[ .-]{1,3})\d{4}(?P=by)\d{4}"
    r"|1[3-9]\d\d(?P<late>[ -])\d{4}(?P=late)\d{3}"
    r"|1(?P<each>[ -])[3-9](?:(?P=each)\d){9})(?!\d)"
)
_WHOLE = r"(?:\+?86[ -]?)?1[3-9]\d ?\d{4} ?\d{4}"
_SERIES_AFTER = re.compile(rf"\s(?!{_WHOLE}(?!\d))(?!0\d{{2,3}}-)\d")
_SERIES_BEFORE = re.compile(r"(?<![图表\d])(?<![图表] )\d{2,}\s$")
_CALL_BEFORE = re.compile(rf"(?:(?<!\d){_WHOLE}|0\d{{2,3}}-\d{{7,8}})\s$")


def find_mobiles(line: Line) -> Iterator[Span]:
    """Each with its country code."""
    text = line.text
    for match in _MOBILE.finditer(text):
        span = Span(*match.span())
        if re.match(r"\s?@", text[span.end : span.end + 2]):
            continue  # the name of a mail address
        by = match["by"] or match["late"] or ""
        if by.isspace() and _in_series(line, span):
            continue
        if not is_harmless(line, span):
            yield span


def _in_series(line: Line, span: Span) -> bool:
    """Whether more numbers stand to the left or right, a space apart, that are no mobiles."""
    if follows_personal_label(line, span):
        return False
    before = line.text[max(0, span.start - 20) : span.start]
    if _SERIES_AFTER.match(line.text, span.end):
        return True
    return bool(_SERIES_BEFORE.search(before)) and not _CALL_BEFORE.search(before)
