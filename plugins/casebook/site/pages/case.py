"""The pages of cases, and the tombstones of those withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from casebook.charts import change_of
from casebook.site.catalogue import Cases
from casebook.site.gate import PublicCase, WithdrawnCase
from casebook.site.page import Entry, Page, Part
from casebook.site.related import Related, Relations
from casebook.site.report import Published, public_report, published
from casebook.site.shell import Shell

HEADLINES = 4


def case_pages(shell: Shell) -> Iterator[Page]:
    catalogue = shell.catalogue
    relations = Relations(catalogue)
    known = published(catalogue)
    for cases in catalogue.by_year.values():
        for place, case in enumerate(cases):
            yield _case(shell, case, _neighbours(cases, place), relations.of(case), known)
    for withdrawn in catalogue.withdrawn:
        yield _tombstone(shell, withdrawn)


def _neighbours(cases: Cases, place: int) -> tuple[PublicCase | None, PublicCase | None]:
    return (
        cases[place - 1] if place else None,
        cases[place + 1] if place + 1 < len(cases) else None,
    )


def _case(
    shell: Shell,
    case: PublicCase,
    neighbours: tuple[PublicCase | None, PublicCase | None],
    related: tuple[Related, ...],
    known: Published,
) -> Page:
    changes = ((metric, change_of(metric)) for metric in case.metrics)
    return shell.page(
        case.path,
        "case.html",
        Part.CASES,
        case.title,
        case.summary,
        _contents(case, bool(related)),
        case=case,
        name=shell.name,
        headlines=[(metric, change) for metric, change in changes if change][:HEADLINES],
        report=Markup(public_report(case, known)),
        previous=neighbours[0],
        next=neighbours[1],
        related=related,
    )


def _contents(case: PublicCase, related: bool) -> Iterator[Entry]:
    yield Entry(2, "metrics", "主要指标")
    for heading in case.document.headings:
        if heading.level in (2, 3):
            yield Entry(heading.level, heading.anchor, heading.text)
    if related:
        yield Entry(2, "related", "相关案例")


def _tombstone(shell: Shell, withdrawn: WithdrawnCase) -> Page:
    return shell.page(
        withdrawn.path,
        "tombstone.html",
        Part.CASES,
        "案例已撤回",
        "这个案例已撤回，不再公开。",
        withdrawn=withdrawn,
    )
