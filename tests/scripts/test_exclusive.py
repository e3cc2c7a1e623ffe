from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from environment import ROOT
from exclusive import exclusively

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

HOLDER = """
import sys, pathlib
from exclusive import exclusively
with exclusively(pathlib.Path(sys.argv[1]), waiting=""):
    print("held", flush=True)
    sys.stdin.read()
"""


def _hold(path: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        cwd=ROOT / "scripts",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    return holder


def test_second_process_waits_for_the_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _hold(tmp_path / "lock") as holder:
        assert holder.stdin
        release = threading.Timer(0.3, holder.stdin.close)
        release.start()
        with exclusively(tmp_path / "lock", waiting="请等待", pause=0.05):
            release.join()
            assert holder.wait(5) == 0
    assert capsys.readouterr().out == "请等待\n"


def test_killed_holder_leaves_no_stale_lock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _hold(tmp_path / "lock") as holder:
        holder.kill()
        holder.wait(5)
        with exclusively(tmp_path / "lock", waiting="请等待"):
            pass
    assert capsys.readouterr().out == ""
