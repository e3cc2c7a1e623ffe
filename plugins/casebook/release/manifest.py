"""What a release is: every file with its digest, what it was made from and with. Nothing of when or where."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from casebook.release.place import MANIFEST, RECORD, SITE
from casebook.release.reading import read_model

VERSION = 1


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Revision(_Part):
    """A git commit: `date` in seconds since 1970, `modified` when files differed from it."""

    revision: str
    date: int
    modified: bool


class Source(_Part):
    """What the site was made from: the content folder, and the program with its pages; None outside git."""

    content: Revision | None = None
    program: Revision | None = None

    @property
    def certain(self) -> bool:
        """Whether the same source always means the same files."""
        return None not in (self.content, self.program) and not self.modified

    @property
    def modified(self) -> bool:
        return any(part.modified for part in (self.content, self.program) if part)


class FileEntry(_Part):
    """A file's SHA-256 in hexadecimal and its bytes."""

    sha256: str
    size: int


class CaseEntry(_Part):
    """A case as readers see it; `digest` changes with anything they would notice.

    `formerly` are addresses that lead to its page.
    """

    title: str
    digest: str
    withdrawn: bool = False
    formerly: tuple[str, ...] = ()


class Manifest(_Part):
    """`files` by their path below the release's folder; `cases` by the address of their page."""

    version: int = VERSION
    source: Source
    made_with: Mapping[str, str]
    counts: Mapping[str, int]
    cases: Mapping[str, CaseEntry]
    files: Mapping[str, FileEntry]

    def to_bytes(self) -> bytes:
        """JSON whose bytes depend on nothing but the values."""
        return to_json(self.model_dump(mode="json"))

    def site_files(self) -> dict[str, FileEntry]:
        """The files that a server shows, by their path below the site."""
        below = f"{SITE}/"
        return {
            path.removeprefix(below): entry
            for path, entry in self.files.items()
            if path.startswith(below)
        }


def to_json(document: object) -> bytes:
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def digest_of(file: Path) -> FileEntry:
    """A link is never what it leads to: its size is none that a file has."""
    if file.is_symlink():
        target = os.fsencode(file.readlink())
        return FileEntry(sha256=hashlib.sha256(target).hexdigest(), size=-1)
    with file.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        return FileEntry(sha256=sha256, size=stream.tell())


def listed(release: Path, but: Collection[str] = (MANIFEST, RECORD)) -> dict[str, FileEntry]:
    """Every file below the release's folder that is not one of `but`, in the order of its path."""
    paths = {
        file.relative_to(release).as_posix(): file
        for file in release.rglob("*")
        if file.is_symlink() or not file.is_dir()
    }
    return {path: digest_of(paths[path]) for path in sorted(paths) if path not in but}


def read_manifest(release: Path) -> Manifest:
    """Raises as read_model does."""
    return read_model(release / MANIFEST, Manifest, "清单")
