"""What earlier checks found out, by digest of all that it hangs on.

SQLite was chosen because it already solves what a cache on disk gets wrong: a write is whole or
not at all, several processes may share the file, and a damaged one says so.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from casebook.source.program import program_digest

LARGEST = 256 * 1024 * 1024
"""Bytes of the file; beyond it the half that was not used for longest goes."""

UNUSED_DAYS = 30
"""Days after which what nobody asked for goes."""

PATIENCE = 2.0
"""Seconds to wait for another process that writes."""

_FILE = "check.sqlite"
_SUM = 8
_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    key BLOB, name TEXT, value BLOB, used INTEGER, PRIMARY KEY (key, name)
)
"""


class Shelf:
    """What is kept of one thing, by name."""

    def __init__(self, store: Store, key: bytes, kept: dict[str, bytes]) -> None:
        self.key = key
        self._store = store
        self._kept = kept

    def get(self, name: str) -> bytes | None:
        return self._kept.get(name)

    def put(self, name: str, value: bytes) -> None:
        self._kept[name] = value
        self._store.pending[self.key, name] = value


class Store:
    """A file of shelves. Whatever goes wrong with it, the check runs as if nothing had been kept."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection: sqlite3.Connection | None = connection
        self._today = datetime.now(UTC).toordinal()
        self._read: list[bytes] = []
        self.pending: dict[tuple[bytes, str], bytes] = {}

    @classmethod
    def beside(cls, content: Path) -> contextlib.AbstractContextManager[Store | None]:
        """The store of that content folder, which itself holds nothing but what staff write."""
        return cls.opened(content.resolve().parent / ".cache" / "casebook")

    @classmethod
    @contextlib.contextmanager
    def opened(cls, folder: Path) -> Iterator[Store | None]:
        """The store in `folder`, which is made; None where there can be none."""
        store = cls._open(folder)
        try:
            yield store
        finally:
            if store is not None:
                store._close()

    @classmethod
    def _open(cls, folder: Path, again: bool = True) -> Store | None:
        file = folder / _FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            ignored = folder / ".gitignore"
            if not ignored.exists():
                ignored.write_text("*\n", "utf-8")
            connection = sqlite3.connect(file, timeout=PATIENCE)
        except (OSError, sqlite3.Error):
            return None
        try:
            # A power cut may damage the file; then it is begun anew.
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(_TABLE)
            connection.execute("SELECT key, name, value, used FROM kept LIMIT 1").fetchone()
        except sqlite3.OperationalError:  # locked, or not to be written
            connection.close()
            return None
        except sqlite3.DatabaseError:
            connection.close()
            with contextlib.suppress(OSError):
                file.unlink()
                return cls._open(folder, again=False) if again else None
            return None
        return cls(connection)

    def shelf(self, *parts: bytes) -> Shelf:
        """The shelf of whatever `parts` are the content of; another program has its own."""
        digest = blake2b(program_digest(), digest_size=16)
        for part in parts:
            digest.update(len(part).to_bytes(8, "little"))
            digest.update(part)
        key = digest.digest()
        return Shelf(self, key, dict(self._kept(key)))

    def _kept(self, key: bytes) -> Iterator[tuple[str, bytes]]:
        if self._connection is None:
            return
        try:
            rows = self._connection.execute(
                "SELECT name, value, used FROM kept WHERE key = ?", (key,)
            ).fetchall()
        except sqlite3.Error:
            self._give_up()
            return
        if any(used != self._today for _, _, used in rows):
            self._read.append(key)
        for name, value, _ in rows:
            if isinstance(value, bytes) and _sum(value[_SUM:]) == value[:_SUM]:
                yield name, value[_SUM:]

    def _give_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _close(self) -> None:
        if self._connection is None:
            return
        with contextlib.suppress(sqlite3.Error), self._connection as connection:
            connection.executemany(
                "UPDATE kept SET used = ? WHERE key = ?", ((self._today, key) for key in self._read)
            )
            connection.executemany(
                "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)",
                (
                    (key, name, _sum(value) + value, self._today)
                    for (key, name), value in self.pending.items()
                ),
            )
            if self.pending:
                self._sweep(connection)
        self._give_up()

    def _sweep(self, connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM kept WHERE used < ?", (self._today - UNUSED_DAYS,))
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        if (pages - free) * size > LARGEST:
            connection.execute(
                "DELETE FROM kept WHERE (key, name) IN (SELECT key, name FROM kept"
                " ORDER BY used LIMIT (SELECT count(*) / 2 FROM kept))"
            )


def _sum(value: bytes) -> bytes:
    return blake2b(value, digest_size=_SUM).digest()
