"""A content folder to a live release; whatever stops it, the live site is the old one or the new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from casebook.release.cases import CaseChange, case_changes
from casebook.release.cleaning import clear_leftovers, prune
from casebook.release.live import Live
from casebook.release.lock import locked
from casebook.release.making import Workshop
from casebook.release.manifest import Source
from casebook.release.packages import installed, versions
from casebook.release.place import Place
from casebook.release.pointer import Pointer, pointer_of
from casebook.release.ports import Auditor, Builder

KEEP = 5
"""Releases kept unless said otherwise."""


@dataclass(frozen=True)
class Request:
    """What to publish, and where; `again` builds even what is live already."""

    content: Path
    place: Place
    source: Source = field(default_factory=Source)
    keep: int = KEEP
    again: bool = False


@dataclass(frozen=True)
class Published:
    """`id` is live; `made` tells whether it is a new release, `leftovers` what was cleared before it.

    `removed` are ids that had their time; `unremoved` is why they could not all go.
    """

    id: str
    made: bool
    counts: Mapping[str, int]
    leftovers: int
    changes: tuple[CaseChange, ...] = ()
    removed: tuple[str, ...] = ()
    unremoved: OSError | None = None


def publish(
    request: Request, build: Builder, audit: Auditor, pointer: Pointer | None = None
) -> Published:
    """Make a release, switch to it, and remove what is older than the last `keep`.

    Raises as Workshop.make does, and CasebookError when another publisher is at work or something
    else has the pointer's name; then the live site is as it was.
    """
    place = request.place
    pointer = pointer or pointer_of(place.root)
    with locked(place):
        live = Live.read(place, pointer)
        leftovers = clear_leftovers(place)
        packages = installed()
        if live and not request.again and live.is_made_of(request.source, versions(packages)):
            return Published(live.id, False, live.manifest.counts, leftovers)
        workshop = Workshop(place, request.content, request.source, packages, build, audit, live)
        id, manifest = workshop.make()
        pointer.write(id)
        changes = case_changes(live.manifest.cases if live else {}, manifest.cases)
        removed, unremoved = prune(place, request.keep, {id, live.id if live else id})
        return Published(id, True, manifest.counts, leftovers, changes, removed, unremoved)
