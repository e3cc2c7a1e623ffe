"""Known vulnerabilities of locked packages, from a file; a database that does not know says so."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

import children
from dependency_parts.asking import ask, look_up
from dependency_parts.lock import pins
from dependency_parts.osv import known, matches
from environment import ROOT, RUNTIME, TESTS, Environment
from problem import Problem

PINNED = {"some-package": frozenset({"1.5"})}


def entry(events: list[dict[str, str]] | None = None, **more: Any) -> dict[str, Any]:
    affected: dict[str, Any] = {"package": {"ecosystem": "PyPI", "name": "Some.Package"}}
    if events is not None:
        affected["ranges"] = [{"type": "ECOSYSTEM", "events": events}]
    return {
        "id": "PYSEC-1",
        "summary": "bad",
        "affected": [affected | more.pop("affected", {})],
    } | more


@pytest.mark.parametrize(
    ("events", "hit"),
    [
        ([{"introduced": "0"}], True),
        ([{"introduced": "0"}, {"fixed": "1.5"}], False),
        ([{"introduced": "0"}, {"fixed": "1.6"}], True),
        ([{"introduced": "0"}, {"last_affected": "1.5"}], True),
        ([{"introduced": "0"}, {"last_affected": "1.4"}], False),
        ([{"introduced": "1.5.1"}], False),
        ([{"fixed": "1.2"}, {"introduced": "1.4"}, {"introduced": "0"}], True),
        ([{"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "1.10"}], False),
        ([{"introduced": "not a version"}, {"fixed": "2"}], True),
        ([], False),
    ],
)
def test_ranges(events: list[dict[str, str]], hit: bool):
    assert bool(list(matches(entry(events), PINNED))) is hit


def test_listed_versions_and_other_ecosystems():
    assert list(matches(entry(affected={"versions": ["1.4", "1.5"]}), PINNED))
    assert not list(matches(entry(affected={"versions": ["1.4"]}), PINNED))
    other = {"package": {"ecosystem": "npm", "name": "some-package"}}
    assert not list(matches(entry([{"introduced": "0"}], affected=other), PINNED))
    assert not list(matches(entry([{"introduced": "0"}], withdrawn="2026-01-01"), PINNED))


def database(file: Path, *entries: dict[str, Any]) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        for number, each in enumerate(entries):
            archive.writestr(f"{number}.json", json.dumps(each))
    return file


def test_a_file_of_entries(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    lock = tmp_path / "lock"
    lock.write_text("some-package==1.5 \\\n    --hash=sha256:00\nother==2\n", "utf-8")
    clean = database(tmp_path / "clean.zip", entry([{"introduced": "2"}]))
    assert look_up(clean, lock) == 0
    assert capsys.readouterr().out == "查了 2 个软件包，发现 0 个公开的漏洞\n"
    bad = database(tmp_path / "bad.zip", entry([{"introduced": "0"}, {"fixed": "2.0"}]))
    assert look_up(bad, lock) == 1
    assert "some-package 1.5：PYSEC-1，2.0 已修好\n  bad\n" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"not a zip", None])
def test_a_file_that_is_none(tmp_path: Path, content: bytes | None):
    if content is not None:
        (tmp_path / "all.zip").write_bytes(content)
    with pytest.raises(Problem, match="读不出来"):
        known(tmp_path / "all.zip", PINNED)


def test_an_empty_database_is_no_clean_bill(tmp_path: Path):
    with pytest.raises(Problem, match="没有漏洞数据"):
        known(database(tmp_path / "empty.zip"), PINNED)


@pytest.mark.parametrize("lock", [RUNTIME, TESTS])
def test_every_pin_of_the_locks_is_read(lock: str):
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    pinned = [line for line in lines if line[:1].isalpha()]
    assert sum(map(len, pins(ROOT / lock).values())) == len(pinned) > 40


def answered(monkeypatch: pytest.MonkeyPatch, document: Any) -> None:
    def capture(command: list[Any], directory: Path) -> tuple[int, str]:
        if document is not None:
            Path(command[-1]).write_text(json.dumps(document), "utf-8")
        return 1, "ConnectionError: no network"

    monkeypatch.setattr(children, "capture", capture)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (None, "没有查成"),
        ({"dependencies": [{"name": "a", "skip_reason": "not found"}]}, "答不上 1 个软件包"),
    ],
)
def test_a_database_that_does_not_answer_is_no_clean_bill(
    monkeypatch: pytest.MonkeyPatch, document: Any, message: str
):
    answered(monkeypatch, document)
    with pytest.raises(Problem, match=message) as told:
        ask(Environment(), ROOT / RUNTIME)
    assert "--osv" in told.value.remedy


def test_what_the_index_knows(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    vuln = {"id": "PYSEC-2", "description": "bad\nand long", "fix_versions": ["3"]}
    clean = {"name": "b", "version": "1", "vulns": []}
    answered(monkeypatch, {"dependencies": [{"name": "a", "version": "2", "vulns": [vuln]}, clean]})
    assert ask(Environment(), ROOT / RUNTIME) == 1
    assert capsys.readouterr().out == (
        "a 2：PYSEC-2，3 已修好\n  bad\n查了 2 个软件包，发现 1 个公开的漏洞\n"
    )
