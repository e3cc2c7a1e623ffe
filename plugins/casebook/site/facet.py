"""The ways to browse: each facet has an index page and a shelf for every value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from casebook.site import address
from casebook.site.catalogue import Cases, Catalogue


@dataclass(frozen=True, slots=True)
class Shelf:
    """The cases with one value of a facet; `note` says more of the value, `group` heads its likes."""

    path: str
    name: str
    cases: Cases
    note: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """`path` is the index page; `shelves` in the order shown, those without cases too."""

    path: str
    name: str
    about: str
    shelves: tuple[Shelf, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(shelf.group for shelf in self.shelves))


def facets(catalogue: Catalogue) -> tuple[Facet, ...]:
    """All facets that have shelves of their own; methods have pages of their own kind."""
    return (
        Facet(address.YEARS, "按年度", "案例属于认定它的那一年的通知。", tuple(_years(catalogue))),
        Facet(
            address.DIRECTIONS,
            "按申报方向",
            "申报方向由各年通知规定，同一编号在不同年度未必相同。",
            tuple(_directions(catalogue)),
        ),
        Facet(address.CITIES, "按市州", "企业所在的市州，全省十四个。", tuple(_cities(catalogue))),
        Facet(
            address.INDUSTRIES,
            "按行业",
            "行业大类，依据 GB/T 4754-2017。",
            tuple(_industries(catalogue)),
        ),
        Facet(
            address.PROBLEMS,
            "按问题",
            "企业当初遇到的问题，一个案例可有几个。",
            tuple(_problems(catalogue)),
        ),
        Facet(address.LETTERS, "按字母", "企业名称的拼音首字母。", tuple(_letters(catalogue))),
    )


def _years(catalogue: Catalogue) -> Iterator[Shelf]:
    for year, cases in catalogue.by_year.items():
        yield Shelf(address.year_path(year), f"{year} 年", cases)


def _directions(catalogue: Catalogue) -> Iterator[Shelf]:
    years = {case.year: case.notice for case in catalogue.cases}
    for year, notice in years.items():
        for direction in notice.directions:
            cases = catalogue.by_direction.get((year, direction.id), ())
            path = address.direction_path(year, direction.id)
            yield Shelf(path, direction.name, cases, direction.text, f"{year} 年")


def _cities(catalogue: Catalogue) -> Iterator[Shelf]:
    for city in catalogue.corpus.vocabulary.cities:
        yield Shelf(address.city_path(city), city.name, catalogue.by_city.get(city.code, ()))


def _industries(catalogue: Catalogue) -> Iterator[Shelf]:
    for industry in catalogue.corpus.vocabulary.industries:
        cases = catalogue.by_industry.get(industry.code, ())
        name = f"{industry.code} {industry.name}"
        yield Shelf(address.industry_path(industry), name, cases, group=industry.sector_name)


def _problems(catalogue: Catalogue) -> Iterator[Shelf]:
    for problem in catalogue.corpus.vocabulary.problems:
        cases = catalogue.by_problem.get(problem.id, ())
        yield Shelf(address.problem_path(problem), problem.name, cases, problem.definition)


def _letters(catalogue: Catalogue) -> Iterator[Shelf]:
    letters = [*ascii_uppercase, *(["#"] if "#" in catalogue.by_letter else [])]
    for letter in letters:
        yield Shelf(address.letter_path(letter), letter, catalogue.by_letter.get(letter, ()))
