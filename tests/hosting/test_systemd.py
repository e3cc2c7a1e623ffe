"""The units are ones that systemd accepts, and give away little."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hosting.project_copy import ROOT

UNITS = ROOT / "scripts/hosting/systemd"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sh, modes")

MOST_EXPOSED = 2.0
"""Of 10; systemd calls 2 and less well protected."""


@pytest.fixture
def analyze() -> str:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd is not installed")
    return program


def test_units_are_accepted(analyze: str, tmp_path: Path):
    for unit in UNITS.glob("casebook.*"):
        text = unit.read_text("utf-8").replace("/opt/casebook", str(ROOT))
        (tmp_path / unit.name).write_text(text, "utf-8")
    done = subprocess.run(
        [analyze, "verify", "--man=no", *tmp_path.iterdir()], capture_output=True, text=True
    )
    said = [
        line for line in done.stderr.splitlines() if str(tmp_path) in line or "casebook" in line
    ]
    assert said == []


def test_the_service_can_do_little(analyze: str):
    done = subprocess.run(
        [analyze, "security", "--offline=true", "--no-pager", UNITS / "casebook.service"],
        capture_output=True,
        text=True,
        check=False,
    )
    match = re.search(r"exposure level for casebook\.service: ([\d.]+)", done.stdout)
    assert match, done.stderr
    assert float(match[1]) <= MOST_EXPOSED


def test_the_script_is_one_that_may_be_run():
    assert (UNITS / "update.sh").stat().st_mode & 0o111
    subprocess.run(["sh", "-n", UNITS / "update.sh"], check=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_script_pulls_and_publishes(tmp_path: Path):
    """With a project of two files: what it publishes is what was pulled."""
    upstream, clone = tmp_path / "upstream", tmp_path / "clone"
    (upstream / "scripts/hosting/systemd").mkdir(parents=True)
    shutil.copy(UNITS / "update.sh", upstream / "scripts/hosting/systemd")
    program = upstream / "scripts/publish.py"
    program.write_text("import sys; print('old', sys.argv[1:])\n", "utf-8")
    git(upstream, "init", "-q", "-b", "main")
    git(upstream, "add", "-A")
    git(upstream, "commit", "-qm", "first")
    git(tmp_path, "clone", "-q", str(upstream), str(clone))
    program.write_text("import sys; print('new', sys.argv[1:])\n", "utf-8")
    git(upstream, "commit", "-qam", "second")
    done = subprocess.run(
        [clone / "scripts/hosting/systemd/update.sh", "--keep", "3"],
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "CASEBOOK_RELEASES": "/somewhere else"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "new ['--to', '/somewhere else', '--keep', '3']\n"


def git(folder: Path, *arguments: str) -> None:
    identity = (
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.invalid",
        "-c",
        "commit.gpgsign=false",
    )
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)
