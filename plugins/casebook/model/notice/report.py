"""What a report must contain and how long it is (notice, 附件4)."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from casebook.model.list_of import ListOf
from casebook.model.normal_form import normalise_heading
from casebook.model.notice.quotation import Annotation
from casebook.model.record import Record


class Length(Record):
    """A length in 字 as Word counts it; `tolerance` is a ratio of it, set by this library."""

    characters: Annotated[int, Field(ge=1, le=1_000_000)]
    text: str
    tolerance: Annotated[float, Field(ge=0, le=1)]

    @property
    def minimum(self) -> int:
        return round(self.characters * (1 - self.tolerance))

    @property
    def maximum(self) -> int:
        return round(self.characters * (1 + self.tolerance))


class TitlePart(Record):
    """One of the parts that a title is put together from, in order."""

    id: Literal["enterprise", "method", "ending"]
    name: str


class TitleRule(Record):
    """How a case is named (附件4 二（一）); `max` in 字, `ending` is what a title closes with."""

    name: str
    max: int
    max_text: str
    text: str
    parts: ListOf[TitlePart]
    ending: str
    example: str


class ReportSection(Record):
    """`name` as in 附件4 一, `aliases` its other names in 附件4 二; `guidance` is verbatim.

    `quantitative` when the guidance asks for figures.
    """

    id: str
    name: str
    aliases: ListOf[str] = ()
    length: Length
    quantitative: bool = False
    guidance: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)

    def is_called(self, heading: str) -> bool:
        """Whether a heading names this section; its number, spaces and width do not matter."""
        return normalise_heading(heading) in self._called

    @cached_property
    def _called(self) -> frozenset[str]:
        return frozenset(map(normalise_heading, self.names))


class Report(Record):
    """`quality` says what a good report is; `tolerance_source` who set the tolerances."""

    title: str
    quality: str
    total: Length
    tolerance_source: str
    sections: ListOf[ReportSection]
    annotations: ListOf[Annotation] = ()
