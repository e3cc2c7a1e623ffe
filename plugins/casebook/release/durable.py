"""What is on the disk after a power cut: files first, then the folders that name them."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def sync_file(file: Path) -> None:
    # Windows flushes only what was opened for writing.
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Nothing on Windows, where a folder cannot be opened."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(root: Path) -> None:
    """All files below `root` and all folders, the root last."""
    for folder, _, files in os.walk(root, topdown=False):
        for name in files:
            sync_file(Path(folder, name))
        sync_folder(Path(folder))


def write_durably(file: Path, data: bytes, temporary: str) -> None:
    """Put `data` in place of the file at once; `temporary` is the name it has until then."""
    fresh = file.with_name(temporary)
    with fresh.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(file)
    sync_folder(file.parent)
