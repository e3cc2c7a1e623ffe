"""The same revision gives the same bytes: another day, folder, time zone, locale, hash seed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from casebook.release.place import Place

ROOT = Path(__file__).parents[2]
PARTS = ("content", "docs", "plugins", "mkdocs.yml")
DATE = "2026-03-04T05:06:07+08:00"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]


def copied(folder: Path) -> Path:
    """The project in a repository of its own, with the one commit that every copy has."""
    folder.mkdir(parents=True)
    ignored = shutil.ignore_patterns("__pycache__", "node_modules", "*.egg-info", ".cache")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder)
    (folder / ".gitignore").write_text(".cache/\n__pycache__/\n", "utf-8")
    identity = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "a"), ("EMAIL", "a@example.invalid"), ("DATE", DATE))
    }
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "first"]):
        subprocess.run(
            ["git", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", *arguments],
            cwd=folder, env={**os.environ, **identity}, check=True,
        )  # fmt: skip
    return folder


def published(project: Path, place: Path, clock: str = "", **environment: str) -> bytes:
    """The manifest of a release that is made there; `clock` is what time it is told to be."""
    program = shutil.which("faketime")
    command = [sys.executable, "-m", "casebook", "publish", "--to", str(place)]
    done = subprocess.run(
        [program, clock, *command] if program and clock else command,
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project / "plugins"), **environment},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    [id] = Place(place).ids()
    return (Place(place).release(id) / "manifest.json").read_bytes()


def test_two_builds_have_one_manifest(tmp_path: Path):
    first = published(
        copied(tmp_path / "a"), tmp_path / "one",
        TZ="Asia/Shanghai", LC_ALL="C", LANG="C", PYTHONHASHSEED="1",
    )  # fmt: skip
    second = published(
        copied(tmp_path / "另一处/很深 的/目录"), tmp_path / "另一个 发布目录",
        clock="2031-07-08 23:59:58",
        TZ="America/New_York", LC_ALL="C.UTF-8", LANG="zh_CN.UTF-8", PYTHONHASHSEED="77",
    )  # fmt: skip
    one, two = json.loads(first), json.loads(second)
    differing = [
        path
        for path in sorted({*one["files"], *two["files"]})
        if one["files"].get(path) != two["files"].get(path)
    ]
    assert differing == []
    assert first == second
    assert one["source"]["content"]["modified"] is False
    assert one["source"]["content"]["date"] == 1_772_571_967


def test_the_engine_itself_takes_nothing_of_its_surroundings(tmp_path: Path):
    """`casebook publish` settles them for its builds; `mkdocs build` alone must do without."""
    outputs = []
    for number, environment in enumerate(
        (
            {"TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
            {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
        )
    ):
        output = tmp_path / str(number)
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-d", output],
            cwd=ROOT,
            env={
                **os.environ,
                "NO_MKDOCS_2_WARNING": "1",
                "SOURCE_DATE_EPOCH": "1700000000",
                **environment,
            },
            check=True,
        )
        outputs.append(
            {
                path.relative_to(output).as_posix(): path.read_bytes()
                for path in output.rglob("*")
                if path.is_file()
            }
        )
    assert outputs[0].keys() == outputs[1].keys()
    assert [path for path in outputs[0] if outputs[0][path] != outputs[1][path]] == []
