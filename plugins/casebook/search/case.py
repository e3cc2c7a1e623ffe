"""What the index is made from: a public case as plain text, and the passages that its report is cut into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

BODY_SLOTS = range(6, 32)
_TARGET = 400
_CARD, _ENTERPRISE, _FACTS, _SUMMARY, _HEADINGS, _CAPTIONS = range(6)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph, heading, list item, table row or caption.

    `cells` are its texts, collapsed (folding.collapse), none empty; a table's row has several, and a
    hit never crosses from one to the next; a heading has one. `anchor` and `section` are the id and
    the name of the heading that it stands under, or is.
    """

    kind: str
    cells: tuple[str, ...]
    anchor: str
    section: str


@dataclass(frozen=True, slots=True)
class SearchCase:
    """`path` is its page below the site's root; `line` says in short where it belongs.

    `facts` are lines of searched text beside the report: methods, problems, city, industry, metrics.
    `spoken` are the names that are found by their pinyin as well: title, enterprise, headings.
    `facets` maps the keys of `FACETS` to (value, label) pairs; `approved` is a day's ordinal;
    `sort_key` orders names by pinyin.
    """

    path: str
    title: str
    enterprise: str
    line: str
    facts: tuple[str, ...]
    summary: str
    blocks: tuple[TextBlock, ...]
    spoken: tuple[str, ...]
    facets: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    approved: int
    sort_key: str

    def text(self) -> str:
        """All that the index holds of the case, in a form that no other case has."""
        front = (self.path, self.title, self.enterprise, self.line, self.facts, self.summary)
        rest = (self.spoken, self.facets, self.approved, self.sort_key)
        blocks = (
            "\x1f".join((block.kind, block.anchor, block.section, *block.cells))
            for block in self.blocks
        )
        return "\x1e".join((repr(front), repr(rest), *blocks))


@dataclass(frozen=True, slots=True)
class Slot:
    """One of a case's 32 places of text, numbered by rank of the field; `lines` are searched.

    0 title, 1 enterprise, 2 facts, 3 summary, 4 headings, 5 captions, 6–31 passages of the report,
    whose `blocks` are given too. Headings and captions stand in the passages as well, so that only
    the passages' text is kept.
    """

    number: int
    lines: tuple[str, ...]
    blocks: tuple[TextBlock, ...] = ()


def slots(case: SearchCase) -> Iterator[Slot]:
    """The case's texts by slot; none is empty."""
    yield Slot(_CARD, (case.title,))
    yield Slot(_ENTERPRISE, (case.enterprise,))
    if case.facts:
        yield Slot(_FACTS, case.facts)
    yield Slot(_SUMMARY, (case.summary,))
    for number, kind in ((_HEADINGS, "heading"), (_CAPTIONS, "caption")):
        cells = [block.cells for block in case.blocks if block.kind == kind]
        if cells:
            yield Slot(number, tuple(chain.from_iterable(cells)))
    for number, blocks in zip(BODY_SLOTS, _passages(case.blocks), strict=False):
        lines = tuple(chain.from_iterable(block.cells for block in blocks))
        yield Slot(number, lines, tuple(blocks))


def _passages(blocks: Sequence[TextBlock]) -> Iterator[list[TextBlock]]:
    """Neighbouring blocks, together about as long as `_TARGET` or what 24 passages ask for."""
    lengths = [
        len(block.cells[0]) if len(block.cells) == 1 else sum(map(len, block.cells))
        for block in blocks
    ]
    target = max(_TARGET, -(-sum(lengths) // (len(BODY_SLOTS) - 2)))
    passage: list[TextBlock] = []
    length = 0
    for block, its_length in zip(blocks, lengths, strict=True):
        passage.append(block)
        length += its_length
        if length >= target:
            yield passage
            passage, length = [], 0
    if passage:
        yield passage
