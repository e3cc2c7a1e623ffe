"""Cases to read next, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.site.catalogue import Cases, Catalogue
from casebook.site.gate import PublicCase

MOST = 4
NEAR = 12
"""How far a case looks to either side of itself on each shelf; keeps the work linear in the corpus."""

METHOD, PROBLEM, INDUSTRY = 3, 2, 1
"""What a shared word weighs."""


@dataclass(frozen=True, slots=True)
class Related:
    """`reason` such as 同方法：防错；同行业."""

    case: PublicCase
    reason: str


class Relations:
    """Finds the cases of the same methods, problems and industry."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._places = {
            id(shelf): {case.path: place for place, case in enumerate(shelf)}
            for shelves in (catalogue.by_method, catalogue.by_problem, catalogue.by_industry)
            for shelf in shelves.values()
        }

    def of(self, case: PublicCase) -> tuple[Related, ...]:
        """At most four others, the most alike first, of equal ones the newest."""
        scores: dict[PublicCase, int] = {}
        for weight, shelf in self._shelves(case):
            for other in self._near(case, shelf):
                scores[other] = scores.get(other, 0) + weight
        best = sorted(scores, key=lambda other: (-scores[other], -other.year, other.path))[:MOST]
        return tuple(Related(other, _reason(case, other)) for other in best)

    def _shelves(self, case: PublicCase) -> Iterator[tuple[int, Cases]]:
        for method in case.methods:
            yield METHOD, self._catalogue.by_method[method.id]
        for problem in case.problems:
            yield PROBLEM, self._catalogue.by_problem[problem.id]
        yield INDUSTRY, self._catalogue.by_industry[case.industry.code]

    def _near(self, case: PublicCase, shelf: Cases) -> Iterator[PublicCase]:
        place = self._places[id(shelf)][case.path]
        yield from shelf[max(0, place - NEAR) : place]
        yield from shelf[place + 1 : place + 1 + NEAR]


def _reason(case: PublicCase, other: PublicCase) -> str:
    theirs = {id(each) for each in (*other.methods, *other.problems)}
    methods = "、".join(each.name for each in case.methods if id(each) in theirs)
    problems = "、".join(each.name for each in case.problems if id(each) in theirs)
    parts = (
        f"同方法：{methods}" if methods else "",
        f"同问题：{problems}" if problems else "",
        "同行业" if case.industry.code == other.industry.code else "",
    )
    return "；".join(filter(None, parts))
