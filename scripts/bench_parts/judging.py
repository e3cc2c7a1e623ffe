"""The grades of tests/search/judged.yml, and how well an order of cases follows them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, islice
from math import log2
from typing import TYPE_CHECKING, Any

import yaml

from bench_parts.queries import fold
from environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from casebook.site.gate import PublicCase

FILE = ROOT / "tests" / "search" / "judged.yml"
DEPTH = 10

# Keys of a rule whose value must be equal to what the case is given; the others must hold it.
_EQUAL = ("method", "problem", "city", "industry")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, and the grades (1 to 3) of the cases worth finding, by path."""

    query: str
    grades: Mapping[str, int]


def judged_samples(cases: Sequence[PublicCase]) -> Iterator[Judged]:
    """The queries graded by hand, on the cases of content/.

    Raises ValueError when a name of the file is not that of exactly one case.
    """
    for entry in _entries("samples"):
        named = {name: grade for grade, names in entry["relevant"].items() for name in names}
        grades = {}
        for name, grade in named.items():
            paths = [case.path for case in cases if case.slug.startswith(name)]
            if len(paths) != 1:
                raise ValueError(f"「{name}」对上 {len(paths)} 个案例（应为 1）")
            grades[paths[0]] = grade
        yield Judged(entry["query"], grades)


def judged_generated(cases: Iterable[PublicCase]) -> list[Judged]:
    """The queries graded by rule, on generated cases; a query that none of them answers is left out."""
    entries = _entries("generated")
    grades: list[dict[str, int]] = [{} for _ in entries]
    for case in cases:
        told = _told(case)
        for entry, of_query in zip(entries, grades, strict=True):
            if grade := _grade(entry["relevant"], told):
                of_query[case.path] = grade
    return [
        Judged(entry["query"], of_query)
        for entry, of_query in zip(entries, grades, strict=True)
        if of_query
    ]


def ndcg(order: Sequence[str], grades: Mapping[str, int]) -> float:
    """NDCG@10 of the found cases, best first: 1 when none could stand better (Järvelin 2002, gain 2^g - 1)."""
    best = sorted(grades.values(), reverse=True)
    return _gain(grades.get(path, 0) for path in order) / _gain(best)


def _gain(grades: Iterable[int]) -> float:
    first = islice(grades, DEPTH)
    return sum((2.0**grade - 1) / log2(place) for place, grade in enumerate(first, start=2))


def _entries(part: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))[part]
    return entries


def _told(case: PublicCase) -> dict[str, tuple[str, ...]]:
    """What rules ask of a case, folded."""
    body = "\n".join(fold(block.text) for block in case.document.blocks)
    terms = chain(
        *(method.terms for method in case.methods),
        *(problem.terms for problem in case.problems),
        case.city.terms,
    )
    own = (case.title, case.enterprise, case.summary, case.industry.name, *terms)
    metrics = (metric.name for metric in case.metrics)
    return {
        "title": (fold(case.title),),
        "enterprise": (fold(case.enterprise),),
        "summary": (fold(case.summary),),
        "heading": tuple(fold(heading.text) for heading in case.document.headings),
        "body": (body,),
        "text": (body, *map(fold, own), *map(fold, metrics)),
        "method": tuple(fold(method.name) for method in case.methods),
        "problem": tuple(fold(problem.name) for problem in case.problems),
        "city": (fold(case.city.name),),
        "industry": (fold(case.industry.name),),
    }


def _grade(relevant: Mapping[int, Any], told: Mapping[str, tuple[str, ...]]) -> int:
    for grade in sorted(relevant, reverse=True):
        rules = relevant[grade]
        for rule in rules if isinstance(rules, list) else [rules]:
            if all(_holds(key, wanted, told[key]) for key, wanted in rule.items()):
                return grade
    return 0


def _holds(key: str, wanted: str | list[str], texts: tuple[str, ...]) -> bool:
    words = [fold(word) for word in (wanted if isinstance(wanted, list) else [wanted])]
    if key in _EQUAL:
        return any(word in texts for word in words)
    return any(word in text for word in words for text in texts)
