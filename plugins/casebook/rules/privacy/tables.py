"""Which line heads the table that a line stands in, read from the source alone."""

from __future__ import annotations

import re
from functools import cached_property

from casebook.model.source_file import SourceFile

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")


def cell_ends(row: str) -> list[int]:
    """Where the cells of a row end: at its bars, the leading one left out, and at its own end."""
    lead = len(row) - len(row.lstrip())
    return [*(bar.start() for bar in _BAR.finditer(row) if bar.start() > lead), len(row)]


def cells(row: str) -> list[str]:
    ends = cell_ends(row)
    starts = [0, *(end + 1 for end in ends)]
    return [row[start:end].strip(" \t|") for start, end in zip(starts, ends, strict=False)]


class Tables:
    """Of one file; line numbers count from 1."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source

    @property
    def _lines(self) -> list[str]:
        return self._source.lines

    @cached_property
    def _heads(self) -> dict[int, int]:
        """Line number of each body row's head."""
        heads: dict[int, int] = {}
        head = 0
        lines = self._lines
        for number, line in enumerate(lines, 1):
            if "|" not in line:
                head = 0
            elif number > 1 and "|" in lines[number - 2] and _RULE.fullmatch(line):
                head = number - 1
            elif head:
                heads[number] = head
        return heads

    @cached_property
    def _rows(self) -> dict[int, list[int]]:
        rows: dict[int, list[int]] = {}
        for number, head in self._heads.items():
            rows.setdefault(head, []).append(number)
        return rows

    def head(self, number: int) -> str:
        """The head row above a body row, empty for any other line."""
        head = self._heads.get(number)
        return self._lines[head - 1] if head else ""

    def body(self, number: int) -> list[str]:
        """The first rows below a head row, empty for any other line."""
        return [self._lines[row - 1] for row in self._rows.get(number, ())[:5]]
