"""The home page."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from casebook.site import address
from casebook.site.facet import Facet
from casebook.site.page import Page, Part
from casebook.site.pages.browse import ways
from casebook.site.shell import Shell

NEWEST = 6
PROBLEMS = 12


def home_page(shell: Shell, all_facets: tuple[Facet, ...], introduction: str) -> Iterator[Page]:
    """`introduction` is HTML without an h1, trusted: it comes from the site's own pages."""
    catalogue = shell.catalogue
    problems = next(facet for facet in all_facets if facet.path == address.PROBLEMS)
    shelves = sorted(problems.shelves, key=lambda shelf: -len(shelf.cases))[:PROBLEMS]
    numbers = (
        ("公开案例", len(catalogue.cases), address.CASES),
        ("市州", len(catalogue.by_city), address.CITIES),
        ("行业大类", len(catalogue.by_industry), address.INDUSTRIES),
        ("方法", len(catalogue.by_method), address.METHODS),
        ("年度", len(catalogue.by_year), address.YEARS),
    )
    lead = (
        "收录获认定企业的质量管理典型经验：遇到什么问题，用什么方法，怎样一步步做，结果如何。"
        "供全省企业查找、对照、学习。"
    )
    yield shell.page(
        address.HOME,
        "home.html",
        Part.HOME,
        shell.name,
        lead,
        name=shell.name,
        lead=lead,
        numbers=numbers,
        samples=catalogue.samples,
        problems=[shelf for shelf in shelves if shelf.cases],
        cards=list(shell.cards(address.HOME, catalogue.cases[:NEWEST])),
        ways=[
            *ways(shell, all_facets),
            (address.GUIDE, "申报指南", "通知的要求，逐条照录"),
        ],
        introduction=Markup(introduction),
    )
