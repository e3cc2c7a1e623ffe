"""What is public: the one place that decides it (design.md §8); every page is made from its answers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from casebook.model.case import SLUG, Case, former_folder
from casebook.model.corpus import Corpus
from casebook.model.document import Document
from casebook.model.fault import FaultKind
from casebook.model.front_matter import Checklist, Metric
from casebook.model.media import KINDS_BY_SUFFIX
from casebook.model.notice import Direction, Notice
from casebook.model.vocabulary import City, Industry, Method, Problem
from casebook.rules.data.target import Target, resolve

SAMPLE = "(示例)"
"""What marks an enterprise as made up, its brackets as NFKC has them."""

DECIDING = frozenset({"status", "approval", "pledge", "withdrawal"})
"""Fields whose faults keep a case back, whatever rule its author asks to be let off."""


@dataclass(frozen=True, eq=False)
class PublicCase:
    """An approved and pledged case with its words looked up; `path` is its page, ending in `/`.

    `size` is empty where the case does not say it; `figures` are the files beside it that its
    report shows.
    """

    path: str
    slug: str
    title: str
    enterprise: str
    uscc: str
    city: City
    industry: Industry
    size: str
    honors: tuple[str, ...]
    year: int
    notice: Notice
    direction: Direction
    methods: tuple[Method, ...]
    problems: tuple[Problem, ...]
    summary: str
    document_number: str
    approved_on: date
    level: str
    pledged_on: date
    metrics: tuple[Metric, ...]
    checklist: Checklist
    document: Document
    figures: tuple[str, ...]

    @cached_property
    def sample(self) -> bool:
        return SAMPLE in unicodedata.normalize("NFKC", self.enterprise)


@dataclass(frozen=True, slots=True)
class WithdrawnCase:
    """All that may be said of a case that is no longer shown; nothing of its content."""

    path: str
    withdrawn_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """`path`, where a case stood, leads to `target`, where it stands; both end in `/`."""

    path: str
    target: str


def redirects(corpus: Corpus) -> tuple[Redirect, ...]:
    """Former addresses of the cases that have a page, each leading to one; none that a case has now."""
    pages = [case.path for case in public_cases(corpus)]
    pages += [case.path for case in withdrawn_cases(corpus)]
    found: dict[str, Redirect] = {}
    for path in sorted(pages):
        case = corpus.cases_by_folder[path.rstrip("/")]
        for name in case.front.formerly:
            folder = former_folder(name, case.year_folder)
            if folder is not None and folder not in corpus.cases_by_folder:
                found.setdefault(folder, Redirect(f"{folder}/", path))
    return tuple(found.values())


def public_cases(corpus: Corpus) -> tuple[PublicCase, ...]:
    """The cases that may be published, in the corpus' order.

    Approved, with a record of the approval and all three pledges given and dated, every required
    field filled in, every word known to the vocabulary and the year's notice; a case with a
    withdrawal on record is none, whatever its status says, and one that could not be read whole.
    """
    return tuple(filter(None, (_public(case, corpus) for case in corpus.cases)))


def withdrawn_cases(corpus: Corpus) -> tuple[WithdrawnCase, ...]:
    """The cases whose address shows a tombstone: withdrawn, with date and reason on record."""
    return tuple(
        WithdrawnCase(f"{case.folder}/", record.date, record.reason)
        for case in corpus.cases
        if case.front.status == "withdrawn" and _addressable(case)
        for record in [case.front.withdrawal]
        if record is not None and record.date is not None and record.reason
    )


def _addressable(case: Case) -> bool:
    return bool(SLUG.fullmatch(case.slug)) and case.year_folder == str(case.front.year)


def _decided(case: Case) -> bool:
    """False where reading left out what the decision hangs on: a withdrawal misspelt is one still."""
    fields = {
        fault.subject.partition(".")[0]
        for fault in case.faults
        if fault.kind is not FaultKind.MISSING_KEY
    }
    return case.body_parsed and not fields & DECIDING


def _public(case: Case, corpus: Corpus) -> PublicCase | None:
    front, words = case.front, corpus.vocabulary
    approval, pledge = front.approval, front.pledge
    if front.status != "approved" or front.withdrawal is not None or not _addressable(case):
        return None
    if not _decided(case):
        return None
    if approval is None or not approval.document or approval.date is None:
        return None
    if pledge is None or not pledge.complete or pledge.date is None:
        return None
    notice = corpus.notice(front.year)
    direction = None if notice is None else notice.direction(front.direction)
    city = words.city(front.city) if front.city else None
    industry = words.industry(front.industry) if front.industry else None
    methods = tuple(filter(None, map(words.method, front.methods or ())))
    problems = tuple(filter(None, map(words.problem, front.problems)))
    if notice is None or direction is None or city is None or industry is None:
        return None
    if (
        not methods
        or len(methods) < len(front.methods or ())
        or len(problems) < len(front.problems)
    ):
        return None
    if not (front.title and front.enterprise and front.uscc and front.summary and front.metrics):
        return None
    return PublicCase(
        path=f"{case.folder}/",
        slug=case.slug,
        title=front.title,
        enterprise=front.enterprise,
        uscc=front.uscc,
        city=city,
        industry=industry,
        size=front.size or "",
        honors=front.honors,
        year=notice.year,
        notice=notice,
        direction=direction,
        methods=tuple(dict.fromkeys(methods)),
        problems=tuple(dict.fromkeys(problems)),
        summary=front.summary,
        document_number=approval.document,
        approved_on=approval.date,
        level=approval.level,
        pledged_on=pledge.date,
        metrics=front.metrics,
        checklist=front.checklist or Checklist(),
        document=case.document,
        figures=tuple(_figures(case)),
    )


def _figures(case: Case) -> Iterator[str]:
    """Names of the image files beside the case that its report refers to, each once."""
    names = (figure_name(case.folder, figure.target) for figure in case.document.figures)
    for name in dict.fromkeys(names):
        if name in case.files and PurePosixPath(name).suffix.lower() in KINDS_BY_SUFFIX:
            yield name


def figure_name(folder: str, target: str) -> str:
    r"""The file in `folder` that an image's address leads a browser to, empty when to none.

    A browser reads `\` as `//` and skips tabs, so that an address with either may name a host.
    """
    address = Target.of(target)
    if address.scheme or "\\" in address.path or not address.path.isprintable():
        return ""
    inside = f"{folder.rstrip('/')}/"
    path = resolve(inside, address.path)
    return path.removeprefix(inside) if path.startswith(inside) else ""
