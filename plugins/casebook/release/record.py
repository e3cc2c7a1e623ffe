"""When and where a release was made: what differs between two releases of the same files."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from casebook.release.manifest import to_json
from casebook.release.place import RECORD
from casebook.release.reading import read_model


class Record(BaseModel):
    """`release.json`, which a server may show as its answer to a health check.

    `replaced` is the release that was live before; `manifest` the SHA-256 of manifest.json.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    release: str
    published: str
    revision: str
    cases: int
    replaced: str | None
    manifest: str

    def to_bytes(self) -> bytes:
        return to_json(self.model_dump(mode="json"))


def digest(manifest: bytes) -> str:
    return hashlib.sha256(manifest).hexdigest()


def read_record(release: Path) -> Record:
    """Raises as read_model does."""
    return read_model(release / RECORD, Record, "记录")
