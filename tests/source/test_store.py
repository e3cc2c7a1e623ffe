"""A store gives back what was put, or nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from casebook.source import store as module
from casebook.source.store import Store

PLUGINS = Path(__file__).parents[2] / "plugins"
FILE = "check.sqlite"


def put(folder: Path, **values: bytes) -> None:
    with Store.opened(folder) as store:
        assert store is not None
        for name, value in values.items():
            store.shelf(b"case").put(name, value)


def got(folder: Path, name: str, *parts: bytes) -> bytes | None:
    with Store.opened(folder) as store:
        assert store is not None
        return store.shelf(*(parts or (b"case",))).get(name)


def test_what_was_put_is_there_next_time(tmp_path: Path):
    put(tmp_path, a=b"1", b=b"\0" * 100_000)
    assert got(tmp_path, "a") == b"1"
    assert got(tmp_path, "b") == b"\0" * 100_000
    assert got(tmp_path, "c") is None


def test_another_thing_has_another_shelf(tmp_path: Path):
    put(tmp_path, a=b"1")
    assert got(tmp_path, "a", b"ca", b"se") is None
    assert got(tmp_path, "a", b"Case") is None


def test_another_program_has_other_shelves(tmp_path: Path, monkeypatch):
    put(tmp_path, a=b"1")
    monkeypatch.setattr(module, "program_digest", lambda: b"another")
    assert got(tmp_path, "a") is None


def test_git_does_not_see_it(tmp_path: Path):
    put(tmp_path / "deep/er", a=b"1")
    assert (tmp_path / "deep/er/.gitignore").read_text("utf-8") == "*\n"


@pytest.mark.parametrize("damage", [b"no database", b"", b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, damage: bytes):
    put(tmp_path, a=b"1")
    (tmp_path / FILE).write_bytes(damage)
    assert got(tmp_path, "a") is None
    put(tmp_path, a=b"2")
    assert got(tmp_path, "a") == b"2"


def test_a_damaged_value_is_not_believed(tmp_path: Path):
    put(tmp_path, a=b"right", b=b"other")
    data = (tmp_path / FILE).read_bytes()
    assert data.count(b"right") == 1
    (tmp_path / FILE).write_bytes(data.replace(b"right", b"wrong"))
    assert got(tmp_path, "a") is None
    assert got(tmp_path, "b") == b"other"


def test_without_a_place_there_is_no_store(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    with Store.opened(tmp_path / "file" / "below") as store:
        assert store is None


def test_while_another_writes_nothing_is_lost_or_raised(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    put(tmp_path, a=b"1")
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("BEGIN IMMEDIATE")
    put(tmp_path, a=b"2")  # locked: not written
    other.rollback()
    other.close()
    assert got(tmp_path, "a") == b"1"


def test_several_processes_at_once(tmp_path: Path):
    code = (
        "import sys; from pathlib import Path; from casebook.source.store import Store\n"
        "for round in range(20):\n"
        "    with Store.opened(Path(sys.argv[1])) as store:\n"
        "        store.shelf(sys.argv[2].encode()).put(str(round), sys.argv[2].encode() * 1000)\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code, tmp_path, name], env={"PYTHONPATH": str(PLUGINS)}
        )
        for name in "abc"
    ]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    for name in "abc":
        assert got(tmp_path, "19", name.encode()) in (None, name.encode() * 1000)
    assert sum(got(tmp_path, "0", name.encode()) is not None for name in "abc") > 0


def test_what_nobody_asks_for_goes(tmp_path: Path):
    put(tmp_path, old=b"1")
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE kept SET used = used - ?", (module.UNUSED_DAYS + 1,))
    connection.close()
    with Store.opened(tmp_path) as store:
        assert store is not None
        store.shelf(b"another").put("new", b"2")
    assert got(tmp_path, "old") is None


def test_what_is_asked_for_stays(tmp_path: Path):
    put(tmp_path, old=b"1")
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE kept SET used = used - ?", (module.UNUSED_DAYS - 1,))
    connection.close()
    assert got(tmp_path, "old") == b"1"
    with sqlite3.connect(tmp_path / FILE) as connection:
        ((used,),) = connection.execute("SELECT DISTINCT used FROM kept").fetchall()
        put(tmp_path, new=b"2")
        ((today,),) = connection.execute("SELECT DISTINCT used FROM kept").fetchall()
    connection.close()
    assert used == today


def test_it_does_not_grow_without_bounds(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 1_000_000)
    for round in range(40):
        with Store.opened(tmp_path) as store:
            assert store is not None
            store.shelf(str(round).encode()).put("value", bytes(100_000))
    assert (tmp_path / FILE).stat().st_size < 2_000_000
    assert got(tmp_path, "value", b"39") == bytes(100_000)
