"""Where releases stand: DIR/releases/<id>/ each, DIR/current which of them is live."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from casebook.model.errors import CasebookError

SITE = "site"
"""The only folder of a release that a server shows."""

MANIFEST = "manifest.json"
RECORD = "release.json"
AUDIT = "audit.json"
BILL = "sbom.cdx.json"

NEW, OLD = ".new-", ".old-"
"""How folders begin that are not whole yet, or no longer."""

_ID = re.compile(r"(\d{8}T\d{6}Z)-[0-9a-z]{1,40}(?:-modified)?")
_TIME = "%Y%m%dT%H%M%SZ"
_SHORT = 10


@dataclass(frozen=True)
class Place:
    """The folder `root` and the names in it. Ids sort as the releases were made."""

    root: Path

    @property
    def releases(self) -> Path:
        return self.root / "releases"

    @property
    def lock(self) -> Path:
        return self.root / ".lock"

    @property
    def refused(self) -> Path:
        """The report of the last audit that failed."""
        return self.root / "audit-failed.json"

    def release(self, id: str) -> Path:
        return self.releases / id

    def ids(self) -> list[str]:
        """Of the whole releases, the oldest first; a release is whole once it has its name."""
        if not self.releases.is_dir():
            return []
        return sorted(each.name for each in self.releases.iterdir() if _ID.fullmatch(each.name))

    def chosen(self, id: str) -> str:
        """The one release whose id is `id` or begins with it. Raises CasebookError when there is none."""
        ids = self.ids()
        found = [each for each in ids if each == id] or [
            each for each in ids if each.startswith(id)
        ]
        if len(found) == 1 and id:
            return found[0]
        trouble = "不止一个" if found else "没有"
        raise CasebookError(
            f"「{self.root}」里{trouble}发布版「{id}」",
            f"写全编号；运行 casebook releases --to {self.root} 看有哪些",
        )

    def new_room(self) -> Path:
        """An empty folder for a release in the making, on the disk where it will stand."""
        room = self.releases / f"{NEW}{secrets.token_hex(6)}"
        room.mkdir(parents=True)
        return room


def release_id(stamp: int, revision: str, modified: bool) -> str:
    """An id from the seconds since 1970 and the source's revision, which may be empty.

    >>> release_id(1_800_000_000, "3346a3a94dd1e0", False)
    '20270115T080000Z-3346a3a94d'
    """
    time = datetime.fromtimestamp(stamp, UTC).strftime(_TIME)
    return f"{time}-{revision[:_SHORT] or 'unversioned'}{'-modified' * modified}"


def stamp_of(id: str) -> int:
    """The seconds since 1970 that an id tells."""
    match = _ID.fullmatch(id)
    assert match is not None  # Place gives no other
    return int(datetime.strptime(match[1], _TIME).replace(tzinfo=UTC).timestamp())
