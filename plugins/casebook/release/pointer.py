"""Which release is live: told in one step, so that no moment has none or two."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path
from typing import Protocol

from casebook.model.errors import CasebookError
from casebook.release.durable import sync_folder, write_durably

UNFINISHED = ".current-"
"""How a pointer begins that has not been put in place."""


class Pointer(Protocol):
    """`read` gives the id of the live release, None before the first; `write` makes another one live."""

    def read(self) -> str | None: ...

    def write(self, id: str) -> None: ...


class LinkPointer:
    """`current`, a symbolic link that a server follows."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._link = root / "current"

    def read(self) -> str | None:
        """Raises CasebookError when something else has the link's name."""
        if not os.path.lexists(self._link):
            return None
        if not self._link.is_symlink():
            raise CasebookError(f"「{self._link}」不是发布用的链接", "换一个目录，或把它移走再发布")
        target = self._link.readlink()
        if (self._root / target).parent.resolve() != (self._root / "releases").resolve():
            raise CasebookError(
                f"链接「{self._link}」指向别处的「{target}」", "换一个目录，或把它移走再发布"
            )
        return target.name

    def write(self, id: str) -> None:
        """Renaming over a name is atomic on POSIX; a link cannot be changed in place."""
        fresh = self._root / f"{UNFINISHED}{secrets.token_hex(6)}"
        fresh.symlink_to(Path("releases") / id, target_is_directory=True)
        fresh.replace(self._link)
        sync_folder(self._root)


class FilePointer:
    """`current.txt`, which holds the id, where links need rights or cannot be replaced: Windows."""

    def __init__(self, root: Path) -> None:
        self._file = root / "current.txt"

    def read(self) -> str | None:
        try:
            return self._file.read_text("utf-8").strip() or None
        except FileNotFoundError:
            return None

    def write(self, id: str) -> None:
        write_durably(self._file, f"{id}\n".encode(), f"{UNFINISHED}{secrets.token_hex(6)}")


def pointer_of(root: Path) -> Pointer:
    """The kind that this system has."""
    return FilePointer(root) if sys.platform == "win32" else LinkPointer(root)
