"""Where cases are missing: what nobody has written about yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.model.vocabulary import City
from casebook.site import address
from casebook.site.catalogue import Catalogue
from casebook.site.page import Entry, Page, Part
from casebook.site.shell import Shell


@dataclass(frozen=True, slots=True)
class Gap:
    """What of one kind has no case, in groups (the name of a group may be empty).

    Each name has the address of its page, empty when it has none; `all` counts those with cases too.
    """

    id: str
    name: str
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    all: int

    @property
    def missing(self) -> int:
        return sum(len(names) for _, names in self.groups)


@dataclass(frozen=True, slots=True)
class CityYears:
    """A city's cases of each year; `path` is empty when it has none at all."""

    city: City
    path: str
    counts: tuple[int, ...]


def gaps_page(shell: Shell) -> Iterator[Page]:
    """The page of what is missing."""
    catalogue = shell.catalogue
    gaps = list(_gaps(catalogue))
    years = sorted(catalogue.by_year)
    yield shell.page(
        address.GAPS,
        "gaps.html",
        Part.CASES,
        "空白",
        "还没有公开案例的市州、行业、方法和问题。",
        [Entry(2, "cities", "市州与年度"), *(Entry(2, gap.id, gap.name) for gap in gaps)],
        gaps=gaps,
        years=years,
        cities=_city_years(catalogue, years),
    )


def _city_years(catalogue: Catalogue, years: list[int]) -> list[CityYears]:
    counts = Counter((case.city.code, case.year) for case in catalogue.cases)
    return [
        CityYears(
            city,
            address.city_path(city) if city.code in catalogue.by_city else "",
            tuple(counts[city.code, year] for year in years),
        )
        for city in catalogue.corpus.vocabulary.cities
    ]


def _gaps(catalogue: Catalogue) -> Iterator[Gap]:
    words = catalogue.corpus.vocabulary
    industries = [
        (each.sector_name, f"{each.code} {each.name}", "")
        for each in words.industries
        if each.code not in catalogue.by_industry
    ]
    yield _gap("industries", "行业", industries, len(words.industries))
    categories = {category.id: category.name for category in words.categories}
    methods = [
        (categories.get(each.category, ""), each.name, address.method_path(each))
        for each in words.methods
        if each.id not in catalogue.by_method
    ]
    yield _gap("methods", "方法", methods, len(words.methods))
    problems = [
        ("", each.name, "") for each in words.problems if each.id not in catalogue.by_problem
    ]
    yield _gap("problems", "问题", problems, len(words.problems))


def _gap(id: str, name: str, missing: list[tuple[str, str, str]], all_: int) -> Gap:
    groups: dict[str, list[tuple[str, str]]] = {}
    for group, text, path in missing:
        groups.setdefault(group, []).append((text, path))
    return Gap(id, name, tuple((group, tuple(names)) for group, names in groups.items()), all_)
