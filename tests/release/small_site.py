"""Releases of a site of a few files, built in no time, through the real publishing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casebook.release.manifest import Revision, Source
from casebook.release.place import Place
from casebook.release.pointer import Pointer, pointer_of
from casebook.release.ports import Auditor, Builder
from casebook.release.publishing import Published, Request, publish
from trial_parts.small_site import SmallBuilder, passing

REVISION = Revision(revision="3346a3a94dd1e0aa", date=1_764_000_000, modified=False)


@dataclass(frozen=True)
class Publisher:
    """Publishes a content folder's small site into `place`."""

    content: Path
    place: Place
    pointer: Pointer | None = None

    def publish(
        self,
        mark: str = "甲",
        *,
        build: Builder | None = None,
        audit: Auditor = passing,
        keep: int = 5,
        source: Source | None = None,
    ) -> Published:
        request = Request(self.content, self.place, source or Source(), keep)
        return publish(request, build or SmallBuilder(mark), audit, self.pointer)

    def served(self, path: str = "index.html") -> Path:
        """A file of the live site."""
        live = (self.pointer or pointer_of(self.place.root)).read()
        assert live is not None
        return self.place.release(live) / "site" / path
