"""The cases of a release as its readers see them, and how those of two releases differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from casebook.model.corpus import Corpus
from casebook.release.manifest import CaseEntry
from casebook.site.case_digest import case_digest, tombstone_digest
from casebook.site.gate import public_cases, withdrawn_cases

Kind = Literal["added", "changed", "withdrawn"]
Cases = Mapping[str, CaseEntry]


@dataclass(frozen=True, slots=True)
class CaseChange:
    """`path` is the address of the case's page, `title` the one that readers know."""

    kind: Kind
    path: str
    title: str


def case_entries(corpus: Corpus) -> dict[str, CaseEntry]:
    """Public cases and tombstones, by the address of their page."""
    entries = {
        case.path: CaseEntry(title=case.title, digest=case_digest(case, corpus))
        for case in public_cases(corpus)
    }
    for tombstone in withdrawn_cases(corpus):
        digest = tombstone_digest(tombstone)
        entries[tombstone.path] = CaseEntry(title="", digest=digest, withdrawn=True)
    return entries


def case_changes(before: Cases, after: Cases) -> tuple[CaseChange, ...]:
    """What readers will notice, in the order of the addresses."""
    return tuple(_changes(_shown(before), _shown(after)))


def shown_again(target: Cases, later: Cases) -> tuple[CaseChange, ...]:
    """Cases that `target` shows and `later` has withdrawn."""
    shown = _shown(target)
    return tuple(
        CaseChange("added", path, shown[path].title)
        for path, entry in sorted(later.items())
        if entry.withdrawn and path in shown
    )


def _shown(cases: Cases) -> Cases:
    return {path: entry for path, entry in cases.items() if not entry.withdrawn}


def _changes(before: Cases, after: Cases) -> Iterator[CaseChange]:
    for path in sorted({*before, *after}):
        old, new = before.get(path), after.get(path)
        if new is None:
            assert old is not None  # the path is of one of the two
            yield CaseChange("withdrawn", path, old.title)
        elif old is None:
            yield CaseChange("added", path, new.title)
        elif old.digest != new.digest:
            yield CaseChange("changed", path, new.title)
