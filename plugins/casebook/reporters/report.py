"""What a reporter is given."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.lint import Report
from casebook.model.case import Case
from casebook.model.corpus import Corpus


@dataclass(frozen=True)
class Outcome:
    """A report, the corpus and the cases it is about, and how long it took (`seconds` wall, `cpu` CPU)."""

    report: Report
    corpus: Corpus
    cases: tuple[Case, ...]
    seconds: float
    cpu: float
