"""Where something stands in a file of the corpus."""

from __future__ import annotations

from typing import NamedTuple


class Position(NamedTuple):
    """A place in one file: `line` and `column` count from 1, in characters; `length` is what a caret underlines."""

    line: int
    column: int = 1
    length: int = 1


START = Position(1)
"""The first character of a file: the place of what is missing altogether."""
