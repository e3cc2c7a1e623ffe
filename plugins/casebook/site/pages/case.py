"""The pages of cases, and the tombstones of those withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from casebook.charts import headlines
from casebook.rules.structure.numbering import read_number
from casebook.site.address import figures_path, metrics_path, short_path
from casebook.site.catalogue import Cases
from casebook.site.gate import PublicCase, WithdrawnCase
from casebook.site.page import Entry, Page, Part, SiteFile
from casebook.site.related import Related, Relations
from casebook.site.report import Published, public_report, published
from casebook.site.shell import Shell
from casebook.site.short_link import short_ids, short_links

HEADLINES = 5


def case_pages(shell: Shell) -> Iterator[Page | SiteFile]:
    """The pages, and a short link to each."""
    catalogue = shell.catalogue
    relations = Relations(catalogue)
    known = published(catalogue)
    ids = short_ids(known)
    for cases in catalogue.by_year.values():
        for place, case in enumerate(cases):
            around = _neighbours(cases, place)
            yield _case(shell, case, ids[case.path], around, relations.of(case), known)
    for withdrawn in catalogue.withdrawn:
        yield _tombstone(shell, withdrawn)
    yield from short_links(ids)


def _neighbours(cases: Cases, place: int) -> tuple[PublicCase | None, PublicCase | None]:
    return (
        cases[place - 1] if place else None,
        cases[place + 1] if place + 1 < len(cases) else None,
    )


def _case(
    shell: Shell,
    case: PublicCase,
    id: str,
    neighbours: tuple[PublicCase | None, PublicCase | None],
    related: tuple[Related, ...],
    known: Published,
) -> Page:
    return shell.page(
        case.path,
        "case.html",
        Part.CASES,
        case.title,
        case.summary,
        _contents(case, bool(related)),
        case=case,
        name=shell.name,
        headlines=headlines(case.metrics, HEADLINES),
        steps=list(_steps(case)),
        short=short_path(id),
        figures=figures_path(case.path) if case.figures else "",
        table=metrics_path(case.path),
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
    if case.checklist.given:
        yield Entry(2, "checklist", "学习清单")
    yield Entry(2, "take-home", "引用与下载")
    if related:
        yield Entry(2, "related", "相关案例")


def _steps(case: PublicCase) -> Iterator[tuple[str, str]]:
    """What was done: anchor and words of the headings below the longest section's."""
    longest = max(case.document.sections, key=lambda each: each.characters, default=None)
    within = False
    for heading in case.document.headings:
        if heading.level <= 2:
            within = longest is not None and heading == longest.heading
        elif heading.level == 3 and within:
            yield heading.anchor, read_number(heading.text, 3).rest


def _tombstone(shell: Shell, withdrawn: WithdrawnCase) -> Page:
    return shell.page(
        withdrawn.path,
        "tombstone.html",
        Part.CASES,
        "案例已撤回",
        "这个案例已撤回，不再公开。",
        withdrawn=withdrawn,
    )
