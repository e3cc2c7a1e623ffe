"""The public cases in the order they are shown, and on the shelves they are found by."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from casebook.model.corpus import Corpus
from casebook.site.gate import (
    PublicCase,
    Redirect,
    WithdrawnCase,
    public_cases,
    redirects,
    withdrawn_cases,
)

Cases = tuple[PublicCase, ...]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Catalogue:
    """`cases` newest first, those of one year by the pinyin of their enterprise."""

    corpus: Corpus
    cases: Cases
    withdrawn: tuple[WithdrawnCase, ...]
    redirects: tuple[Redirect, ...]
    by_year: dict[int, Cases]
    by_direction: dict[tuple[int, int], Cases]
    by_city: dict[str, Cases]
    by_industry: dict[str, Cases]
    by_method: dict[str, Cases]
    by_problem: dict[str, Cases]
    by_letter: dict[str, Cases]

    @classmethod
    def of(cls, corpus: Corpus) -> Catalogue:
        sort_key = corpus.vocabulary.pinyin.sort_key
        cases = tuple(
            sorted(
                public_cases(corpus),
                key=lambda case: (-case.year, sort_key(case.enterprise), case.path),
            )
        )
        by_name = sorted(cases, key=lambda case: (sort_key(case.enterprise), -case.year))
        return cls(
            corpus,
            cases,
            withdrawn_cases(corpus),
            redirects(corpus),
            by_year=_shelved(cases, lambda case: [case.year]),
            by_direction=_shelved(cases, lambda case: [(case.year, case.direction.id)]),
            by_city=_shelved(cases, lambda case: [case.city.code]),
            by_industry=_shelved(cases, lambda case: [case.industry.code]),
            by_method=_shelved(cases, lambda case: [method.id for method in case.methods]),
            by_problem=_shelved(cases, lambda case: [problem.id for problem in case.problems]),
            by_letter=_shelved(
                by_name, lambda case: [corpus.vocabulary.pinyin.initial(case.enterprise)]
            ),
        )

    @property
    def samples(self) -> bool:
        """Whether any public case is made up."""
        return any(case.sample for case in self.cases)


def _shelved(
    cases: Iterable[PublicCase], keys: Callable[[PublicCase], Iterable[Key]]
) -> dict[Key, Cases]:
    shelves: dict[Key, list[PublicCase]] = {}
    for case in cases:
        for key in keys(case):
            shelves.setdefault(key, []).append(case)
    return {key: tuple(shelf) for key, shelf in shelves.items()}
