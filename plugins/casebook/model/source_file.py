"""A text file of the corpus as it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from casebook.model.edit import Edit
from casebook.model.position import START, Position

_USUAL = re.compile(
    "[\t\n -~\u4e00-\u9fff\u3000-\u3020\uff01-\uff0f\uff1a-\uff20\u2010-\u201f\u2026\u2460-\u2473"
    "\u00b7\u00d7]+"
)


@dataclass(frozen=True)
class SourceFile:
    r"""`path` is relative to the content folder, with `/`; `text` has its line ends as `\n`."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in the text, from 0."""
        return [0, *accumulate(len(line) + 1 for line in self.lines)]

    def edit(self, line: int, start: int, end: int, text: str) -> Edit:
        """Characters `start` to `end` (from 0, `end` left out) of a line (from 1) become `text`."""
        begin = self._starts[line - 1]
        return Edit(begin + start, begin + end, text)

    @cached_property
    def unusual(self) -> frozenset[str]:
        """Its characters other than ASCII, common Chinese characters and punctuation."""
        return frozenset(_USUAL.sub("", self.text))

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
