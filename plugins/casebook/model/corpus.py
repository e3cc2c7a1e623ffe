"""The corpus: all cases, notices and the vocabulary."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from casebook.model.baseline import Baseline, BaselineEntry
from casebook.model.case import Case
from casebook.model.data_file import DataFile
from casebook.model.limits import STANDARD, Limits
from casebook.model.notice import Notice
from casebook.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Corpus:
    """`root` is the content folder; `strays` are Markdown files under cases/ outside `<year>/<slug>/index.md`.

    `today` is the day by which dates are judged.
    """

    root: Path
    cases: tuple[Case, ...]
    notices: tuple[DataFile[Notice], ...]
    vocabulary: Vocabulary
    vocabulary_files: tuple[DataFile[Any], ...] = ()
    strays: tuple[str, ...] = ()
    baseline: DataFile[Baseline] | None = None
    limits_file: DataFile[Limits] | None = None
    today: datetime.date = datetime.date.max

    @property
    def data_files(self) -> tuple[DataFile[Any], ...]:
        """All files but the cases."""
        optional = filter(None, (self.baseline, self.limits_file))
        return (*self.notices, *self.vocabulary_files, *optional)

    @property
    def limits(self) -> Limits:
        """Those that its files are held to; a file of limits that cannot be read sets none."""
        return (self.limits_file and self.limits_file.value) or STANDARD

    @cached_property
    def baseline_by_file(self) -> Mapping[str, tuple[BaselineEntry, ...]]:
        """The baseline's entries by the file that they speak of."""
        entries: dict[str, list[BaselineEntry]] = {}
        for entry in self.baseline.value.entries if self.baseline and self.baseline.value else ():
            entries.setdefault(entry.file, []).append(entry)
        return {file: tuple(each) for file, each in entries.items()}

    @cached_property
    def _notices_by_year(self) -> dict[int, Notice]:
        return {file.value.year: file.value for file in self.notices if file.value is not None}

    def notice(self, year: int | None) -> Notice | None:
        """The notice that judges cases of that year."""
        return None if year is None else self._notices_by_year.get(year)

    @cached_property
    def cases_by_folder(self) -> Mapping[str, Case]:
        return {case.folder: case for case in self.cases}
