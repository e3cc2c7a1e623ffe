"""Length of each section of a report beside what its notice wants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.model.case import Case
from casebook.model.notice import Length, Notice


@dataclass(frozen=True)
class SectionLength:
    """All in 字; `found` is None when the section is missing."""

    name: str
    wanted: Length
    found: int | None

    @property
    def difference(self) -> int:
        return (self.found or 0) - self.wanted.characters

    @property
    def fits(self) -> bool:
        return self.found is not None and self.wanted.minimum <= self.found <= self.wanted.maximum


def section_lengths(case: Case, notice: Notice) -> Iterator[SectionLength]:
    """A row a section of the notice, in its order, and the total last."""
    for wanted in notice.report.sections:
        found = [
            characters for heading, characters in case.outline.sections if wanted.is_called(heading)
        ]
        yield SectionLength(wanted.name, wanted.length, sum(found) if found else None)
    yield SectionLength("合计", notice.report.total, case.outline.characters)
