"""A report's body as one Markdown parse gives it: the same parse serves the rules and the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from casebook.model.position import START, Position


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1–6; `anchor` is the id that the page's HTML gives it."""

    level: int
    text: str
    position: Position
    anchor: str


@dataclass(frozen=True, slots=True)
class Caption:
    """`label` is 图 or 表; `number` is None when the caption has none."""

    label: str
    number: int | None
    title: str
    position: Position

    @property
    def text(self) -> str:
        return f"{self.label}{'' if self.number is None else self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Figure:
    """An image; `alone` when it has its paragraph to itself and so is a figure with a caption."""

    target: str
    caption: Caption | None
    alone: bool
    position: Position


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` are the cells' texts, the header row first."""

    caption: Caption | None
    rows: tuple[tuple[str, ...], ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Link:
    target: str
    text: str
    position: Position


@dataclass(frozen=True, slots=True)
class Dropped:
    """A raw HTML element that a page may not hold."""

    name: str
    position: Position


@dataclass(frozen=True, slots=True)
class DroppedAttribute:
    """An attribute of a raw HTML element that acts or fetches; the element itself may stay."""

    name: str
    element: str
    position: Position


@dataclass(frozen=True, slots=True)
class Lost:
    """Text of the report that its page does not show, though nobody asked for that."""

    text: str
    position: Position


HIDDEN = "hidden"
"""Kind of a block that the page leaves out with all that it holds: a script or a style."""


class Block(NamedTuple):
    """A heading, paragraph, list item, table row or caption; `text` is what a reader sees of it.

    A tuple, as a report has some 150 of them and a frozen dataclass takes thrice as long to make.
    """

    kind: str
    text: str
    position: Position
    characters: int


@dataclass(frozen=True, slots=True)
class Section:
    """A level-2 heading and all that stands below it up to the next one; `characters` is its 字数, heading left out."""

    heading: Heading
    blocks: tuple[Block, ...]
    characters: int

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True)
class Document:
    """`page` makes the sanitised body of the page; positions count lines of the whole file."""

    headings: tuple[Heading, ...] = ()
    sections: tuple[Section, ...] = ()
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    dropped_attributes: tuple[DroppedAttribute, ...] = ()
    lost: tuple[Lost, ...] = ()
    position: Position = START
    page: Callable[[], str] = str

    @cached_property
    def html(self) -> str:
        """Made when it is first asked for: a check does without it."""
        return self.page()

    @cached_property
    def characters(self) -> int:
        """字数 of the whole body, headings included."""
        return sum(block.characters for block in self.blocks)
