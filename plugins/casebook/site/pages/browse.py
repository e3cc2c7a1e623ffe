"""The page of all cases, and the pages of the facets."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.site import address
from casebook.site.browsing import ROWS, browse_files
from casebook.site.facet import Facet, Shelf
from casebook.site.page import Page, Part, SiteFile
from casebook.site.sheet import sheets
from casebook.site.shell import Shell

def browse_pages(shell: Shell, all_facets: tuple[Facet, ...]) -> Iterator[Page | SiteFile]:
    columns, *rows = browse_files(shell.catalogue)
    yield columns
    yield from rows
    yield _all_cases(shell, all_facets, columns.path.rpartition("/")[2])
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
                yield from _shelf(shell, facet, shelf)


def ways(shell: Shell, all_facets: tuple[Facet, ...]) -> list[tuple[str, str, str]]:
    """Address, name and extent of every way to browse."""
    counted = [
        (facet.path, facet.name, f"{sum(bool(shelf.cases) for shelf in facet.shelves)} 项")
        for facet in all_facets
    ]
    letters = counted.pop()
    by_method = (address.METHODS, "按方法", f"{len(shell.catalogue.by_method)} 项")
    return [*counted, by_method, letters]


def _all_cases(shell: Shell, all_facets: tuple[Facet, ...], source: str) -> Page:
    cases = shell.catalogue.cases
    return shell.page(
        address.CASES,
        "browse.html",
        Part.CASES,
        "案例",
        f"全部 {len(cases)} 个公开案例，可按年度、市州、申报方向、行业、规模、方法、问题、级别筛选。",
        (),
        ("browse",),
        count=len(cases),
        cases=cases[:ROWS],
        source=source,
        ways=ways(shell, all_facets),
    )


def _shelf(shell: Shell, facet: Facet, shelf: Shelf) -> Iterator[Page]:
    name = f"{shelf.group}{shelf.name}" if shelf.group.endswith("年") else shelf.name
    for sheet in sheets(shelf.path, shelf.cases):
        yield shell.page(
            sheet.path,
            "shelf.html",
            Part.CASES,
            f"{name}的案例{sheet.which}",
            f"{name}的 {len(shelf.cases)} 个公开案例。{shelf.note}",
            facet=facet,
            shelf=shelf,
            cards=list(shell.cards(sheet.path, sheet.cases)),
            sheet=sheet,
        )
