"""Running text of a case that states figures: the summary and the paragraphs of the report."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from casebook.model.case import Case
from casebook.model.position import Position
from casebook.model.source_file import Place

_TEXT = frozenset({"paragraph", "item"})


@dataclass(slots=True)
class Passage:
    """`text` as a reader sees it; `position` is where it begins."""

    case: Case
    text: str
    position: Position

    def place(self, part: str) -> Place:
        """Of a part of the text; of the whole where mark-up or a line's end stands in the part."""
        line = self.case.source.line(self.position.line)
        column = line.find(part, self.position.column - 1)
        if column < 0:
            return self.case.place(self.position)
        return self.case.place(Position(self.position.line, column + 1, len(part)))


def passages(case: Case, words: Collection[str]) -> Iterator[Passage]:
    """Those that hold one of the words, the summary first."""
    summary = case.front.summary or ""
    if ("summary",) in case.places and any(word in summary for word in words):
        yield Passage(case, summary, case.places["summary",])
    for block in case.document.blocks:
        if block.kind in _TEXT:
            text = block.text
            for word in words:
                if word in text:
                    yield Passage(case, text, block.position)
                    break
