"""The last touches to a release's files: who may read them, and when they say they changed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from casebook.release.live import Live
from casebook.release.manifest import FileEntry
from casebook.release.readable import ENTER, READ, allow


def seal(room: Path, entries: Mapping[str, FileEntry], stamp: int, live: Live | None) -> None:
    """Let a server's own user read the files, and give them their times.

    A server makes a file's tag (ETag) of its size and its second: a file that is the same in the
    `live` release keeps its time, so that readers' copies stay good; every other gets `stamp`,
    which no earlier release has, so that no reader keeps an old copy for a new file.
    """
    for path, entry in entries.items():
        file = room / path
        time = stamp
        if live is not None and live.manifest.files.get(path) == entry:
            earlier = live.folder / path
            time = int(earlier.stat().st_mtime) if earlier.exists() else stamp
        os.utime(file, (time, time))
    for folder, _, files in os.walk(room):
        allow(Path(folder), ENTER)
        for name in files:
            allow(Path(folder, name), READ)
