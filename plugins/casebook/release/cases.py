"""The cases of a release as its readers see them, and how those of two releases differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from casebook.model.corpus import Corpus
from casebook.release.manifest import CaseEntry
from casebook.site.case_digest import case_digest, tombstone_digest
from casebook.site.gate import public_cases, redirects, withdrawn_cases

Kind = Literal["added", "changed", "moved", "withdrawn"]
Cases = Mapping[str, CaseEntry]


@dataclass(frozen=True, slots=True)
class CaseChange:
    """`path` is the address of the case's page, `title` the one that readers know."""

    kind: Kind
    path: str
    title: str


def case_entries(corpus: Corpus) -> dict[str, CaseEntry]:
    """Public cases and tombstones, by the address of their page."""
    former: dict[str, list[str]] = {}
    for redirect in redirects(corpus):
        former.setdefault(redirect.target, []).append(redirect.path)
    shown = [
        (case.path, case.title, case_digest(case, corpus), False) for case in public_cases(corpus)
    ]
    gone = [(each.path, "", tombstone_digest(each), True) for each in withdrawn_cases(corpus)]
    return {
        path: CaseEntry(
            title=title, digest=digest, withdrawn=withdrawn, formerly=tuple(former.get(path, ()))
        )
        for path, title, digest, withdrawn in (*shown, *gone)
    }


def case_changes(before: Cases, after: Cases) -> tuple[CaseChange, ...]:
    """What readers will notice, in the order of the addresses."""
    return tuple(_changes(_shown(before), _shown(after)))


def shown_again(target: Cases, later: Cases) -> tuple[CaseChange, ...]:
    """Cases that `target` shows, whatever their address there, and `later` has withdrawn."""
    shown = _shown(target)
    return tuple(
        CaseChange("added", path, shown[path].title)
        for stands, entry in sorted(later.items())
        if entry.withdrawn
        for path in (stands, *entry.formerly)
        if path in shown
    )


def _shown(cases: Cases) -> Cases:
    return {path: entry for path, entry in cases.items() if not entry.withdrawn}


def _changes(before: Cases, after: Cases) -> Iterator[CaseChange]:
    moved = {
        former: path
        for path, entry in after.items()
        if path not in before
        for former in entry.formerly
        if former in before and former not in after
    }
    new_places = set(moved.values())
    for path in sorted({*before, *after} - moved.keys()):
        old, new = before.get(path), after.get(path)
        if new is None:
            assert old is not None  # the path is of one of the two
            yield CaseChange("withdrawn", path, old.title)
        elif path in new_places:
            yield CaseChange("moved", path, new.title)
        elif old is None:
            yield CaseChange("added", path, new.title)
        elif old.digest != new.digest:
            yield CaseChange("changed", path, new.title)
