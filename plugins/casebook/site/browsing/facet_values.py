"""The facets of the page of all cases, each with its values and the values of every case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import itemgetter

from casebook.model.vocabulary import Vocabulary
from casebook.site.catalogue import Cases, Catalogue
from casebook.site.gate import PublicCase

Value = tuple[str, str]
"""What stands in the page's address, and what a reader sees."""


@dataclass(frozen=True, slots=True)
class FacetValues:
    """`values` in the order shown, those with cases only; `of` has the values of each case by place."""

    key: str
    label: str
    values: tuple[Value, ...]
    of: tuple[tuple[int, ...], ...]


def facet_values(catalogue: Catalogue) -> tuple[FacetValues, ...]:
    """All facets, for the catalogue's cases in its own order; linear in their number."""
    cases, words = catalogue.cases, catalogue.corpus.vocabulary
    cities = [(city.name, city.name) for city in words.cities]
    sizes = [(size.name, size.name) for size in words.sizes]
    levels = [("全国", "全国"), ("省级", "省级")]
    return (
        _facet("year", "年度", cases, lambda case: [(str(case.year), f"{case.year} 年")]),
        _facet("city", "市州", cases, lambda case: [(case.city.name, case.city.name)], cities),
        _facet("direction", "申报方向", cases, _direction),
        _facet("industry", "行业", cases, _industry, key=itemgetter(0)),
        _facet("size", "规模", cases, lambda case: _size(case, words), sizes),
        _common("method", "方法", cases, lambda case: [(each.name,) * 2 for each in case.methods]),
        _common(
            "problem", "问题", cases, lambda case: [(each.name,) * 2 for each in case.problems]
        ),
        _facet("level", "级别", cases, lambda case: [(case.level, case.level)], levels),
    )


def _direction(case: PublicCase) -> list[Value]:
    """By its name: the same number is another direction in another year."""
    return [(case.direction.name, case.direction.name)]


def _industry(case: PublicCase) -> list[Value]:
    return [(case.industry.code, f"{case.industry.code} {case.industry.name}")]


def _size(case: PublicCase, words: Vocabulary) -> list[Value]:
    size = words.size(case.size)
    return [(size.name, size.name)] if size else []


def _facet(
    key_: str,
    label: str,
    cases: Cases,
    values: Callable[[PublicCase], list[Value]],
    first: Iterable[Value] = (),
    key: Callable[[Value], str] | None = None,
) -> FacetValues:
    """In the order of `first`, then as the cases bring them, or by `key`."""
    found = [values(case) for case in cases]
    there = {value for each in found for value in each}
    order = [value for value in dict.fromkeys(first) if value in there]
    order = list(dict.fromkeys([*order, *(value for each in found for value in each)]))
    return _placed(key_, label, sorted(order, key=key) if key else order, found)


def _common(
    key: str, label: str, cases: Cases, values: Callable[[PublicCase], list[Value]]
) -> FacetValues:
    """The values with most cases first: there are too many to show them all at once."""
    found = [values(case) for case in cases]
    counts: dict[Value, int] = {}
    for each in found:
        for value in each:
            counts[value] = counts.get(value, 0) + 1
    return _placed(key, label, sorted(counts, key=lambda value: (-counts[value], value)), found)


def _placed(key: str, label: str, order: list[Value], found: list[list[Value]]) -> FacetValues:
    places = {value: place for place, value in enumerate(order)}
    of = tuple(tuple(places[value] for value in each) for each in found)
    return FacetValues(key, label, tuple(order), of)
