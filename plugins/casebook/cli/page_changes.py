"""Which pages of cases the site will have more, fewer or different."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from casebook.cli.changes import Changes
from casebook.model.corpus import Corpus
from casebook.reporters.report import PageChange
from casebook.site.case_digest import case_digest, tombstone_digest
from casebook.site.gate import public_cases, withdrawn_cases

NEW, CHANGED, GONE, WITHDRAWN = "出现", "变化", "消失", "变为撤回说明"


def page_changes(now: Corpus, changes: Changes) -> tuple[PageChange, ...]:
    """The pages at which a reader will see something else, in the order of their paths."""
    after = _pages(_concerned(now, changes))
    with changes.corpus_before() as before:
        known = {} if before is None else _pages(_concerned(before, changes))
    return tuple(_compare(known, after))


def _concerned(corpus: Corpus, changes: Changes) -> Corpus:
    cases = tuple(case for case in corpus.cases if changes(case.path))
    return dataclasses.replace(corpus, cases=cases)


@dataclasses.dataclass(frozen=True)
class _Page:
    title: str
    withdrawn: bool
    digest: str


def _pages(corpus: Corpus) -> dict[str, _Page]:
    pages = {
        case.path: _Page(case.title, False, case_digest(case, corpus))
        for case in public_cases(corpus)
    }
    for tombstone in withdrawn_cases(corpus):
        pages[tombstone.path] = _Page("", True, tombstone_digest(tombstone))
    return pages


def _compare(before: dict[str, _Page], after: dict[str, _Page]) -> Iterator[PageChange]:
    for path in sorted({*before, *after}):
        old, new = before.get(path), after.get(path)
        if new is None:
            assert old is not None  # the path is of one of the two
            yield PageChange(GONE, path, old.title)
        elif old is None:
            yield PageChange(NEW, path, new.title)
        elif old.digest != new.digest:
            kind = WITHDRAWN if new.withdrawn and not old.withdrawn else CHANGED
            yield PageChange(kind, path, new.title or old.title)
