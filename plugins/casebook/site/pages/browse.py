"""The list of all cases, and the pages of the facets."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from casebook.site import address
from casebook.site.facet import Facet, Shelf
from casebook.site.page import Entry, Page, Part
from casebook.site.shell import Shell


def browse_pages(shell: Shell, all_facets: tuple[Facet, ...]) -> Iterator[Page]:
    yield _all_cases(shell, all_facets)
    yield _letters(shell)
    for facet in all_facets:
        yield shell.page(
            facet.path,
            "facet.html",
            Part.CASES,
            f"{facet.name}看案例",
            facet.about,
            facet=facet,
        )
        # A problem's page says more than which cases had it (pages/problems.py).
        shelves = facet.shelves if facet.path != address.PROBLEMS else ()
        for shelf in shelves:
            if shelf.cases:
                yield _shelf(shell, facet, shelf)


def ways(shell: Shell, all_facets: tuple[Facet, ...]) -> list[tuple[str, str, str]]:
    """Address, name and extent of every way to browse."""
    catalogue = shell.catalogue
    counted = [
        (facet.path, facet.name, f"{sum(bool(shelf.cases) for shelf in facet.shelves)} 项")
        for facet in all_facets
    ]
    return [
        *counted,
        (address.METHODS, "按方法", f"{len(catalogue.by_method)} 项"),
        (address.LETTERS, "按字母", "企业名称的拼音"),
    ]


def _all_cases(shell: Shell, all_facets: tuple[Facet, ...]) -> Page:
    catalogue = shell.catalogue
    return shell.page(
        address.CASES,
        "browse.html",
        Part.CASES,
        "案例",
        f"全部 {len(catalogue.cases)} 个公开案例，可按年度、申报方向、市州、行业、问题、方法、字母查找。",
        [Entry(2, f"y{year}", f"{year} 年") for year in catalogue.by_year],
        cases=catalogue.cases,
        years=catalogue.by_year.items(),
        ways=ways(shell, all_facets),
    )


def _letters(shell: Shell) -> Page:
    letters = dict(
        sorted(shell.catalogue.by_letter.items(), key=lambda item: (item[0] == "#", item[0]))
    )
    return shell.page(
        address.LETTERS,
        "letters.html",
        Part.CASES,
        "按字母看案例",
        "按企业名称的拼音排列。",
        alphabet=[*ascii_uppercase, *(["#"] if "#" in letters else [])],
        letters=letters,
    )


def _shelf(shell: Shell, facet: Facet, shelf: Shelf) -> Page:
    name = f"{shelf.group}{shelf.name}" if shelf.group.endswith("年") else shelf.name
    return shell.page(
        shelf.path,
        "shelf.html",
        Part.CASES,
        f"{name}的案例",
        f"{name}的 {len(shelf.cases)} 个公开案例。{shelf.note}",
        facet=facet,
        shelf=shelf,
        cards=list(shell.cards(shelf.path, shelf.cases)),
    )

