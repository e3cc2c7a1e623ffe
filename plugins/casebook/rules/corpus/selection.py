"""Which cases the rules of the corpus compare, and in what order."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.lint import Related
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.data_file import Key


def standing_cases(corpus: Corpus) -> list[Case]:
    """All but the withdrawn ones, the earliest year first."""
    standing = (case for case in corpus.cases if case.front.status != "withdrawn")
    return sorted(standing, key=lambda case: (case.front.year or 0, case.path))


def related_cases(cases: Iterable[Case], *path: Key) -> tuple[Related, ...]:
    """The cases' titles, each at the front-matter value at `path`."""
    return tuple(Related(case.at(*path), case.title) for case in cases)
