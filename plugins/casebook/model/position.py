"""Where something stands in a file of the corpus."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in one file: `line` and `column` count from 1, in characters; `length` is what a caret underlines."""

    line: int
    column: int = 1
    length: int = 1

    def shifted(self, lines: int) -> Position:
        return Position(self.line + lines, self.column, self.length)


START = Position(1)
"""The first character of a file: the place of what is missing altogether."""
