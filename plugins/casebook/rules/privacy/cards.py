"""Bank cards: 13 to 19 digits with a check digit after Luhn (GB/T 15694, ISO/IEC 7812-1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import luhn

from casebook.rules.privacy.context import is_harmless
from casebook.rules.privacy.identities import is_identity
from casebook.rules.privacy.line import Line, Span

_RUN = re.compile(r"(?<!\d)(?<!\d[ -])\d{1,19}(?:[ -]\d{1,19}){0,18}(?!\d)(?![ -]\d)")
_GROUPS = re.compile(
    r"(?<!\d)(?<!\d{4}[ -])(?P<card>(?:3[57]|4\d|5[1-5]|6\d|95)\d\d([ -])\d{4}\2\d{4}\2\d{4})"
    r"(?P<more>\2\d{1,3}(?!\d))?(?!\d)(?!\2\d{4}(?!\d))"
)
_LABEL = re.compile(r"卡号|[账帐][号户]|银行|储蓄卡|信用卡|card", re.IGNORECASE)
_BEFORE, _AFTER = 20, 12


def find_cards(line: Line) -> Iterator[Span]:
    end = 0
    for span in sorted({*_grouped(line), *_labelled(line)}):
        if (
            span.start >= end
            and not is_identity(line.text[span.start : span.end])
            and not is_harmless(line, span)
        ):
            end = span.end
            yield span


def _grouped(line: Line) -> Iterator[Span]:
    """Three digits after the sixteenth are the card's, or else what is written after it."""
    for match in _GROUPS.finditer(line.text):
        for span in (Span(*match.span()), Span(*match.span("card"))):
            if _is_card(line.text[span.start : span.end]):
                yield span
                break


def _labelled(line: Line) -> Iterator[Span]:
    for match in _RUN.finditer(line.text):
        span = Span(*match.span())
        if _is_card(match[0]) and _is_labelled(line, span):
            yield span


def _is_card(text: str) -> bool:
    digits = re.sub("[ -]", "", text)
    return 13 <= len(digits) <= 19 and bool(digits.strip("0")) and luhn.is_valid(digits)


def _is_labelled(line: Line, span: Span) -> bool:
    before = line.text[max(0, span.start - _BEFORE) : span.start].rpartition("。")[2]
    after = line.text[span.end : span.end + _AFTER].partition("。")[0]
    return any(_LABEL.search(text) for text in (before, after, *line.cell_labels(span)))
