"""A draft of a case: its report item by item, and what is proposed for its front matter."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from casebook.importers.word.content import Chart, Inline, Picture, Table


@dataclass(slots=True)
class Heading:
    level: int
    inlines: list[Inline]


@dataclass(slots=True)
class Prose:
    inlines: list[Inline]


@dataclass(slots=True)
class ListItem:
    """`number` is None for a bullet; `depth` counts from 0."""

    inlines: list[Inline]
    depth: int
    number: int | None


@dataclass(slots=True)
class Figure:
    """`caption` is "" where none was found."""

    drawn: Picture | Chart
    caption: str = ""


@dataclass(slots=True)
class DataTable:
    """`caption` stands above it, "" for none; `of_figure` when it holds the data of the chart before it."""

    table: Table
    caption: str = ""
    of_figure: bool = False


Item: TypeAlias = Heading | Prose | ListItem | Figure | DataTable


@dataclass
class Series:
    """A proposed metric; `benchmark` is a name and values, or None."""

    name: str
    unit: str
    better: str
    values: dict[int, float]
    benchmark: tuple[str, dict[int, float]] | None = None


@dataclass
class Pledged:
    sentences: set[str]
    day: date | None


@dataclass
class FrontDraft:
    """Fields that the file does not hold stay None or empty, for the author to fill in."""

    year: int
    title: str | None = None
    enterprise: str | None = None
    uscc: str | None = None
    city: str | None = None
    industry: str | None = None
    size: str | None = None
    honors: list[str] = field(default_factory=list)
    direction: int | None = None
    methods: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    summary: str | None = None
    checklist: dict[str, list[str]] = field(default_factory=dict)
    pledge: Pledged | None = None
    metrics: list[Series] = field(default_factory=list)


@dataclass
class Draft:
    """`done` and `left_out` tell what became of the file; `todo` is in the author's words."""

    front: FrontDraft
    items: list[Item]
    done: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    todo: list[str] = field(default_factory=list)
