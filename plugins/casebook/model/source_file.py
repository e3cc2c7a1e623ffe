"""A text file of the corpus as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from casebook.model.position import START, Position


@dataclass(frozen=True)
class SourceFile:
    r"""`path` is relative to the content folder, with `/`; `text` has its line ends as `\n`."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """The line with that number (from 1), empty when there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a named file, with the source line for the excerpt of a diagnostic."""

    file: str
    position: Position = START
    excerpt: str = ""

    @classmethod
    def of(cls, source: SourceFile, position: Position = START) -> Place:
        return cls(source.path, position, source.line(position.line))
