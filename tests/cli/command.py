"""Runs `python -m casebook` as its users do: a process of its own, on real files."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str


def casebook(*arguments: str | Path, cwd: Path, **environment: str) -> Outcome:
    """Status and output; whatever happens, no traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "casebook", *arguments],
        cwd=cwd,
        env=environ(**environment),
        capture_output=True,
        timeout=60,
        check=False,
    )
    outcome = Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in outcome.out + outcome.err
    return outcome


def environ(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), **more}
