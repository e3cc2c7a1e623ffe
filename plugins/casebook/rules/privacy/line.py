"""A line of a case that may hold personal data."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from casebook.model.position import Position
from casebook.rules.privacy.spelling import plain
from casebook.rules.privacy.tables import Tables, cell_ends, cells

_TARGET = re.compile(
    r"\]\([ ]*(?P<inline><[^<>]*|[^)\s]*)"
    r"|^[ ]{0,3}\[(?!\^)[^\]]*\]:[ ]*(?P<reference>\S*)"
    r"|\b(?:src|href)[ ]*=[ ]*[\"']?(?P<attribute>[^\"'\s>]*)"
    r"|(?P<bare>\bhttps?://[!-;=?-~]*)",
    re.IGNORECASE,
)
_SPOKEN_TO = ("mailto:", "tel:", "sms:")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Part of a line's text, from 0, its end left out."""

    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Line:
    """`raw` is the line in the file, number `number`; `tables` are those of the whole file.

    Of lines put together, in whose text a number runs on, `joint` is where the first one ends in
    `raw`; only what reaches over it counts.
    """

    number: int
    raw: str
    tables: Tables
    joint: int | None = None

    @cached_property
    def _plain(self) -> tuple[str, tuple[int, ...] | None]:
        return plain(self.raw)

    @property
    def text(self) -> str:
        """The line as it reads: half-width, without mark-up (spelling.plain)."""
        return self._plain[0]

    def raw_span(self, span: Span) -> Span:
        """Where a part of `text` stands in `raw`."""
        origin = self._plain[1]
        if origin is None:
            return span
        return Span(origin[span.start], origin[span.end - 1] + 1)

    def position(self, span: Span) -> Position:
        raw = self.raw_span(span)
        end = raw.end if self.joint is None else min(raw.end, self.joint)
        return Position(self.number, raw.start + 1, end - raw.start)

    def counts(self, span: Span) -> bool:
        """Whether it is this line's to tell."""
        raw = self.raw_span(span)
        return self.joint is None or raw.start < self.joint < raw.end

    @cached_property
    def _targets(self) -> list[Span]:
        found = (
            Span(*match.span(str(match.lastgroup)))
            for match in _TARGET.finditer(self.text)
            if not match[str(match.lastgroup)].lower().lstrip("<").startswith(_SPOKEN_TO)
        )
        return list(found)

    def in_target(self, span: Span) -> bool:
        """Whether it is part of a link's target or a figure's file name."""
        index = bisect_right(self._targets, span.start, key=lambda target: target.start)
        return index > 0 and span.end <= self._targets[index - 1].end

    @cached_property
    def _cell_ends(self) -> list[int]:
        return cell_ends(self.text)

    def cell_labels(self, span: Span) -> tuple[str, ...]:
        """What names a table's cell: the head of its column, and the first cell of its row."""
        if "|" not in self.text or not (head := self.tables.head(self.number)):
            return ()
        index = bisect_left(self._cell_ends, span.start)
        heads = cells(plain(head)[0])
        column = heads[index : index + 1]
        return (*column, self.text[: self._cell_ends[0]].strip(" |")) if index else tuple(column)
