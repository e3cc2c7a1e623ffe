"""What is public: the one place that decides it (design.md §8); every page is made from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import unquote

from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Document
from casebook.model.front_matter import Metric
from casebook.model.notice import Direction, Notice
from casebook.model.vocabulary import City, Industry, Method, Problem

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SAMPLE = "（示例）"
"""What marks an enterprise as made up."""

FIGURE_SUFFIXES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"})


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
    document: Document
    figures: tuple[str, ...]

    @cached_property
    def sample(self) -> bool:
        return SAMPLE in self.enterprise


@dataclass(frozen=True, slots=True)
class WithdrawnCase:
    """All that may be said of a case that is no longer shown; nothing of its content."""

    path: str
    withdrawn_on: date
    reason: str


def public_cases(corpus: Corpus) -> tuple[PublicCase, ...]:
    """The cases that may be published, in the corpus' order.

    Approved, with a record of the approval and all three pledges given and dated, every required
    field filled in, every word known to the vocabulary and the year's notice; a case with a
    withdrawal on record is none, whatever its status says.
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


def _public(case: Case, corpus: Corpus) -> PublicCase | None:
    front, words = case.front, corpus.vocabulary
    approval, pledge = front.approval, front.pledge
    if front.status != "approved" or front.withdrawal is not None or not _addressable(case):
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
        document=case.document,
        figures=tuple(_figures(case)),
    )


def _figures(case: Case) -> Iterator[str]:
    """Names of the image files beside the case that its report refers to, each once."""
    targets = dict.fromkeys(unquote(figure.target) for figure in case.document.figures)
    for target in targets:
        name = target.removeprefix("./")
        if name in case.files and PurePosixPath(name).suffix.lower() in FIGURE_SUFFIXES:
            yield name
