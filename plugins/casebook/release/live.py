"""The release that is live now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casebook.model.errors import CasebookError
from casebook.release.manifest import Manifest, Source, read_manifest
from casebook.release.place import MANIFEST, Place
from casebook.release.pointer import Pointer
from casebook.release.record import digest, read_record


@dataclass(frozen=True)
class Live:
    """`folder` is the release's own."""

    id: str
    folder: Path
    manifest: Manifest

    @classmethod
    def read(cls, place: Place, pointer: Pointer) -> Live | None:
        """None before the first release, and when the live one is gone or damaged: a new one mends that."""
        id = pointer.read()
        if id is None or id not in place.ids():
            return None
        folder = place.release(id)
        try:
            manifest = read_manifest(folder)
            told = read_record(folder).manifest
        except CasebookError:
            return None
        # One that somebody has edited is no witness of what the release holds.
        return (
            cls(id, folder, manifest) if told == digest((folder / MANIFEST).read_bytes()) else None
        )

    def is_made_of(self, source: Source, made_with: Mapping[str, str]) -> bool:
        """Whether building `source` with these packages would bring the same files."""
        same = self.manifest.source == source and dict(self.manifest.made_with) == made_with
        return source.certain and same
