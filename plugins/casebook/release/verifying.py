"""A release on the disk against its manifest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from casebook.release.manifest import listed, read_manifest
from casebook.release.place import MANIFEST
from casebook.release.record import read_record


@dataclass(frozen=True)
class Verified:
    """Paths below the release's folder; the release is whole when there are none in the last three."""

    files: int
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def whole(self) -> bool:
        return not (self.missing or self.changed or self.extra)


def verify(release: Path) -> Verified:
    """Read every file. Raises CasebookError when manifest or record are missing or damaged."""
    record = read_record(release)
    manifest = read_manifest(release)
    told = {**manifest.files, **record.carried}
    found = listed(release)
    changed = [path for path, entry in told.items() if path in found and found[path] != entry]
    if hashlib.sha256((release / MANIFEST).read_bytes()).hexdigest() != record.manifest:
        changed.append(MANIFEST)
    return Verified(
        len(told),
        tuple(sorted(told.keys() - found.keys())),
        tuple(sorted(changed)),
        tuple(sorted(found.keys() - told.keys())),
    )
