"""Folders and files that a server's own user may read, whatever the publisher's umask."""

from __future__ import annotations

import os
import sys
from pathlib import Path

READ, ENTER = 0o444, 0o555


def allow(path: Path, mode: int) -> None:
    """Add the `mode`; nothing on Windows, where a folder's rights come down to what is in it."""
    if sys.platform == "win32":
        return
    now = path.stat().st_mode
    if now & mode != mode:
        path.chmod(now | mode)


def make_folder(folder: Path) -> None:
    """Make it and what is missing above it; one that is there keeps the rights it was given."""
    if folder.is_dir():
        return
    if not os.path.lexists(folder.parent):
        make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    allow(folder, ENTER)
