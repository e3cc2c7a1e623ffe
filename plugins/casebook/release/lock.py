"""One publisher at a time. The lock ends with its holder, so that none is left after a kill."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from casebook.model.errors import CasebookError
from casebook.release.place import Place
from casebook.release.readable import make_folder


@contextmanager
def locked(place: Place) -> Iterator[None]:
    """Hold the place's lock. Raises CasebookError when another process holds it."""
    make_folder(place.releases)
    lock = FileLock(place.lock, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise CasebookError(
            f"「{place.root}」正在被另一个发布或回退占用", "等它结束，再运行一次"
        ) from error
    try:
        yield
    finally:
        lock.release()
