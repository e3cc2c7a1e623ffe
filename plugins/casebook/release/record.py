"""When and where a release was made: what differs between two releases of the same files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from casebook.model.errors import CasebookError
from casebook.release.manifest import FileEntry, to_json
from casebook.release.place import RECORD


class Record(BaseModel):
    """`release.json`, which a server may show as its answer to a health check.

    `replaced` is the release that was live before; `manifest` the SHA-256 of manifest.json;
    `carried` are the earlier releases' files that open pages may still ask for, by their path
    below the release's folder.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    release: str
    published: str
    revision: str
    cases: int
    replaced: str | None
    manifest: str
    carried: Mapping[str, FileEntry]

    def to_bytes(self) -> bytes:
        return to_json(self.model_dump(mode="json"))


def digest(manifest: bytes) -> str:
    return hashlib.sha256(manifest).hexdigest()


def read_record(release: Path) -> Record:
    """Raises CasebookError when it is missing or damaged."""
    file = release / RECORD
    try:
        return Record.model_validate_json(file.read_bytes())
    except OSError as error:
        raise CasebookError(
            f"发布版「{release.name}」的记录读不出来", f"检查「{file}」在不在、能不能读"
        ) from error
    except ValidationError as error:
        raise CasebookError(
            f"发布版「{release.name}」的记录坏了", f"「{file}」不可信，请重新发布"
        ) from error
