"""A year's notice: the rules its cases are judged by, as data."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from casebook.model.front_matter import Year
from casebook.model.list_of import ListOf
from casebook.model.normal_form import normalise_heading
from casebook.model.notice.application import Contacts, Deadline, Direction, Nomination, Quotas
from casebook.model.notice.form import Cover, Form, PledgeText
from casebook.model.notice.quotation import Annotation, Numbered
from casebook.model.notice.report import Report, ReportSection, TitleRule
from casebook.model.record import Record

Strictness = Annotated[
    Literal["error", "warning", "off"],
    # YAML 1.1 reads a bare `off` as false.
    BeforeValidator(lambda value: "off" if value is False else value),
]


class Notice(Record):
    """`content/notices/<year>.yml`; its texts are verbatim.

    `recognised_may_reapply` is requirement 四（一） as a fact; `rules` overrides the severity of a
    rule, by its name, for this year's cases.
    """

    year: Year
    title: str
    programme: str
    issuer: str
    addressees: str
    issued: date
    source: str
    deadline: Deadline
    preamble: str
    directions: ListOf[Direction]
    nomination: Nomination
    conditions: ListOf[Numbered]
    materials: ListOf[Numbered]
    requirements: ListOf[Numbered]
    recognised_may_reapply: bool
    quotas: Quotas
    contacts: Contacts
    attachments: ListOf[str]
    cover: Cover
    form: Form
    pledge: PledgeText
    title_rule: TitleRule
    report: Report
    annotations: ListOf[Annotation] = ()
    rules: dict[str, Strictness] = Field(default_factory=dict)

    @property
    def base_years(self) -> tuple[int, ...]:
        """The years whose figures are asked for (近3年), the most recent last."""
        return tuple(range(self.year - self.form.base_years, self.year))

    def direction(self, number: int | None) -> Direction | None:
        return next((each for each in self.directions if each.id == number), None)

    def section(self, heading: str) -> ReportSection | None:
        """The section that a heading names, whatever its number, spaces or width."""
        return self._sections_by_name.get(normalise_heading(heading))

    @cached_property
    def _sections_by_name(self) -> dict[str, ReportSection]:
        return {
            normalise_heading(name): section
            for section in reversed(self.report.sections)
            for name in reversed(section.names)
        }

    def quota_for(self, city: str) -> int | None:
        """Number of applications (家) a 市州 may forward, by its vocabulary name."""
        return self.quotas.cities.get(city)

    def may_be_nominated(self, direction: int | None) -> bool:
        """Whether a case of that direction may go on to the national level."""
        return direction in self.nomination.directions
