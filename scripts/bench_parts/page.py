"""A report's Markdown as it grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.model.counting import count_characters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NUMERALS = "一二三四五六七八九"


class Page:
    """`characters` is the 字数 of the section that is being written."""

    def __init__(self) -> None:
        self.characters = 0
        self._blocks: list[str] = []
        self._sections = self._parts = self._steps = 0
        self._figures = self._tables = 0

    @property
    def text(self) -> str:
        return "\n\n".join(self._blocks) + "\n"

    def _add(self, block: str, counted: str) -> None:
        self._blocks.append(block)
        self.characters += count_characters(counted)

    def section(self, name: str) -> None:
        self._add(f"## {_NUMERALS[self._sections]}、{name}", "")
        self._sections += 1
        self._parts = self._steps = self.characters = 0

    def part(self, name: str) -> None:
        heading = f"（{_NUMERALS[self._parts]}）{name}"
        self._add(f"### {heading}", heading)
        self._parts += 1
        self._steps = 0

    def step(self, name: str) -> None:
        self._steps += 1
        heading = f"{self._steps}.{name}"
        self._add(f"#### {heading}", heading)

    def paragraph(self, sentences: Sequence[str]) -> None:
        text = "".join(sentences)
        self._add(text, text)

    def prose(self, sentence: Callable[[], str], until: int, most: int) -> bool:
        """A paragraph of at most `most` sentences, fewer once the section has `until` 字.

        Returns whether the section has them.
        """
        sentences: list[str] = []
        length = self.characters
        while length < until and len(sentences) < most:
            sentences.append(sentence())
            length += count_characters(sentences[-1])
        if sentences:
            self.paragraph(sentences)
        return length >= until

    def figure(self, title: str, file: str) -> None:
        """A figure and the sentence that points to it."""
        self._figures += 1
        caption = f"图{self._figures} {title}"
        self.paragraph([f"{title}见图{self._figures}。"])
        self._add(f"![{caption}]({file})", caption)

    def table(self, title: str, rows: Sequence[Sequence[str]]) -> None:
        """A table, its first row the heads, and the sentence that points to it."""
        self._tables += 1
        caption = f"表{self._tables} {title}"
        self.paragraph([f"{title}见表{self._tables}。"])
        self._add(caption, caption)
        head, *others = ["| " + " | ".join(row) + " |" for row in rows]
        rule = "|" + "---|" * len(rows[0])
        self._add("\n".join([head, rule, *others]), "\t".join("\t".join(row) for row in rows))
