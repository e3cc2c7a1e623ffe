"""The dates of a case's life, in the order in which they must follow one another."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.model.case import Case
from casebook.model.source_file import Place


@dataclass(frozen=True, slots=True)
class Milestone:
    """`name` in Chinese; `key` is that of the record whose date it is."""

    case: Case
    key: str
    name: str
    date: datetime.date

    @property
    def place(self) -> Place:
        """Where the date is written; found out when asked for, as that takes a parse of the front matter."""
        return self.case.at(self.key, "date")


def milestones(case: Case) -> Iterator[Milestone]:
    """Those that have a date: pledge, approval, withdrawal."""
    front = case.front
    for key, name, record in (
        ("pledge", "承诺日期", front.pledge),
        ("approval", "认定日期", front.approval),
        ("withdrawal", "撤回日期", front.withdrawal),
    ):
        if record is not None and record.date is not None:
            yield Milestone(case, key, name, record.date)
