"""Where the cases are: by city, year, method, industry and problem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.model.vocabulary import City
from casebook.site import address
from casebook.site.catalogue import Catalogue
from casebook.site.page import Entry, Page, Part
from casebook.site.shell import Shell

SHADES = 4
"""Steps of shade for a city that has cases."""

_COLUMNS = 4
"""Tiles in a row where no city has a place of its own."""

MOST = 12
"""Bars of a kind; who wants them all finds them on the shelves."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A city's square; `shade` is 0 without cases, else 1 to SHADES."""

    city: City
    count: int
    shade: int


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` is the length in % of the longest."""

    name: str
    path: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Bars:
    """`all` is where the rest is found, empty when nothing is left out."""

    id: str
    name: str
    bars: tuple[Bar, ...]
    all: str


def overview_page(shell: Shell) -> Iterator[Page]:
    """The page of the overview."""
    catalogue = shell.catalogue
    kinds = list(_kinds(catalogue))
    yield shell.page(
        address.OVERVIEW,
        "overview.html",
        Part.CASES,
        "案例分布",
        f"{len(catalogue.cases)} 个公开案例在各市州、年度、方法、行业、问题上各有多少。",
        [Entry(2, "cities", "市州"), *(Entry(2, kind.id, kind.name) for kind in kinds)],
        count=len(catalogue.cases),
        tiles=tile_rows(catalogue),
        kinds=kinds,
    )


def tile_rows(catalogue: Catalogue) -> list[list[Tile | None]]:
    """The grid row by row, None where no city is; cities without a place of their own come last."""
    counts = {code: len(cases) for code, cases in catalogue.by_city.items()}
    # While there are few, one case more is no shade more.
    most = max([SHADES, *counts.values()])
    placed: dict[tuple[int, int], Tile] = {}
    others: list[Tile | None] = []
    for city in catalogue.corpus.vocabulary.cities:
        count = counts.get(city.code, 0)
        tile = Tile(city, count, -(-count * SHADES // most) if count else 0)
        place = (city.tile.row, city.tile.column) if city.tile else None
        if place is None or place in placed:
            others.append(tile)
        else:
            placed[place] = tile
    columns = sorted({column for _, column in placed})
    rows: list[list[Tile | None]] = [
        [placed.get((row, column)) for column in columns]
        for row in sorted({row for row, _ in placed})
    ]
    width = len(columns) or _COLUMNS
    for start in range(0, len(others), width):
        row = others[start : start + width]
        rows.append([*row, *[None] * (width - len(row))])
    return rows


def _kinds(catalogue: Catalogue) -> Iterator[Bars]:
    words = catalogue.corpus.vocabulary
    years = [
        (f"{year} 年", address.year_path(year), len(cases))
        for year, cases in catalogue.by_year.items()
    ]
    yield _bars("years", "年度", years, "", len(years))
    methods = [
        (each.name, address.method_path(each), len(catalogue.by_method.get(each.id, ())))
        for each in words.methods
    ]
    yield _bars("methods", "方法", methods, address.METHODS)
    industries = [
        (each.name, address.industry_path(each), len(catalogue.by_industry.get(each.code, ())))
        for each in words.industries
    ]
    yield _bars("industries", "行业", industries, address.INDUSTRIES)
    problems = [
        (each.name, address.problem_path(each), len(catalogue.by_problem.get(each.id, ())))
        for each in words.problems
    ]
    yield _bars("problems", "问题", problems, address.PROBLEMS)


def _bars(
    id: str, name: str, counted: list[tuple[str, str, int]], all_: str, most: int = MOST
) -> Bars:
    """Those with cases, the most first, but years (which all are shown) as they come."""
    there = [each for each in counted if each[2]]
    if len(there) > most or all_:
        there.sort(key=lambda each: -each[2])
    longest = max((count for _, _, count in there), default=1)
    bars = tuple(
        Bar(text, path, count, round(100 * count / longest, 1))
        for text, path, count in there[:most]
    )
    return Bars(id, name, bars, all_ if len(there) > most else "")
