"""What a reporter is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from casebook.lint import Report, Rule
from casebook.model.case import Case
from casebook.model.corpus import Corpus


@dataclass(frozen=True)
class PageChange:
    """A page of the site that will differ; `path` as the site has it, ending in `/`."""

    kind: str
    path: str
    title: str


@dataclass(frozen=True)
class Comparison:
    """What changed since the git revision `revision`, as it was named; `pages` in the order of their paths."""

    revision: str
    pages: tuple[PageChange, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """A report, the corpus and the cases it is about, and how long it took (`seconds` wall, `cpu` CPU).

    `rules` are those of the report by code, `rule_pages` the addresses of their pages as far as
    known. `root` is the content folder as seen from the repository, with `/` at its end.
    """

    report: Report
    corpus: Corpus
    cases: tuple[Case, ...]
    seconds: float
    cpu: float
    rules: Mapping[str, Rule] = field(default_factory=dict)
    rule_pages: Mapping[str, str] = field(default_factory=dict)
    root: str = ""
    comparison: Comparison | None = None
