"""Findings that name personal data without giving it away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from casebook.lint import Finding
from casebook.model.case import Case
from casebook.model.source_file import Place
from casebook.rules.privacy.cards import find_cards
from casebook.rules.privacy.identities import find_identities
from casebook.rules.privacy.line import Line, Span
from casebook.rules.privacy.mails import find_mails
from casebook.rules.privacy.mobiles import find_mobiles

_FINDERS = (find_mobiles, find_identities, find_mails, find_cards)


def occurrences(
    case: Case, lines: Iterable[Line], find: Callable[[Line], Iterator[Span]]
) -> Iterator[tuple[Line, Span]]:
    """What `find` finds, less the values of metrics and the enterprise's own code."""
    data: set[tuple[int, int]] | None = None
    for line in lines:
        for span in find(line):
            if not line.counts(span):
                continue
            if data is None:
                data = {
                    (position.line, position.column)
                    for path, position in case.places.items()
                    if path == ("uscc",) or (path[:1] == ("metrics",) and "values" in path)
                }
            position = line.position(span)
            if not {(line.number, position.column), (line.number, position.column - 1)} & data:
                yield line, span


def place(case: Case, line: Line, span: Span) -> Place:
    """Where the span stands; the source line shown with it is masked, its length kept."""
    masked = _masked(line)
    raw = line.raw_span(span)
    if masked[raw.start : raw.end] == line.raw[raw.start : raw.end]:
        masked = _hide(line, [span], masked)
    return Place(case.path, line.position(span), masked[: line.joint])


def mask(text: str, head: int, tail: int = 0) -> str:
    """The first and the last characters.

    >>> mask("13812345678", 3, 4)
    '138****5678'
    """
    return f"{text[:head]}****{text[len(text) - tail :]}"


@lru_cache(maxsize=4)
def _masked(line: Line) -> str:
    return _hide(line, [span for find in _FINDERS for span in find(line)], line.raw)


def _hide(line: Line, spans: Iterable[Span], text: str) -> str:
    """The middle of each span as asterisks, and more than half of it."""
    shown = list(text)
    for each in spans:
        span = line.raw_span(each)
        hidden = (span.end - span.start) // 2 + 1
        start = span.start + (span.end - span.start - hidden + 1) // 2
        shown[start : start + hidden] = "*" * hidden
    return "".join(shown)


def finding(case: Case, line: Line, span: Span, message: str, help: str) -> Finding:
    return Finding(place(case, line, span), message, help)
