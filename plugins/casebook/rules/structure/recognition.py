"""Which level-2 headings of a report name which sections of its notice."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from casebook.model.case import Case
from casebook.model.document import Heading, Section
from casebook.model.normal_form import normalise_heading
from casebook.model.notice import Notice, ReportSection
from casebook.rules.structure.numbering import chinese

SIMILAR_ENOUGH = 50.0
"""Least rapidfuzz ratio (0–100): two of four characters alike make 50."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A section of the report that is one of the notice's; `rank` counts the notice's from 0."""

    rank: int
    wanted: ReportSection
    found: Section


def recognised(case: Case, notice: Notice) -> list[Recognised]:
    """In the order of the report; a repeated section comes as often as it stands there."""
    ranks = {section.id: rank for rank, section in enumerate(notice.report.sections)}
    return [
        Recognised(ranks[wanted.id], wanted, found)
        for found in case.document.sections
        if (wanted := notice.section(found.heading.text))
    ]


def unknown_headings(case: Case, notice: Notice) -> dict[Heading, ReportSection | None]:
    """Level-2 headings that name no section, each with the missing one it probably means."""
    present = {each.wanted.id for each in recognised(case, notice)}
    names = {
        name: section
        for section in notice.report.sections
        if section.id not in present
        for name in section.names
    }
    meant: dict[Heading, ReportSection | None] = {}
    for section in case.document.sections:
        if notice.section(section.heading.text) is None:
            best = process.extractOne(
                section.heading.text,
                list(names),
                processor=normalise_heading,
                scorer=fuzz.ratio,
                score_cutoff=SIMILAR_ENOUGH,
            )
            meant[section.heading] = guess = names[best[0]] if best else None
            names = {name: each for name, each in names.items() if each is not guess}
    return meant


def heading_for(section: ReportSection, notice: Notice) -> str:
    """The section's heading as it should be written."""
    return f"{chinese(notice.report.sections.index(section) + 1)}、{section.name}"
