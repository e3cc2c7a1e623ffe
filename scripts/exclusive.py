"""One process at a time, by a lock the operating system frees itself."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _acquired(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _acquired(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def exclusively(path: Path, *, waiting: str, pause: float = 0.2) -> Iterator[None]:
    """Hold the lock file ``path``; while another process holds it, say ``waiting`` once and wait.

    A lock cannot go stale: it ends with its holder, killed or not. On POSIX the holder's child
    processes hold it too, so that a pip outliving its killed parent still keeps others out.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if sys.platform != "win32":
            os.set_inheritable(descriptor, True)
        if not _acquired(descriptor):
            print(waiting, flush=True)
            while not _acquired(descriptor):
                time.sleep(pause)
        yield
    finally:
        os.close(descriptor)
