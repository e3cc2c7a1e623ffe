"""Start other programs the same way on every system."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_UNWANTED = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX")
_WANTED = {
    "PYTHONUTF8": "1",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_USER": "0",
    # Material prints an English advertisement about MkDocs 2 unless told not to.
    "NO_MKDOCS_2_WARNING": "1",
}


def variables() -> dict[str, str]:
    """Return the environment variables every child gets."""
    return {name: value for name, value in os.environ.items() if name not in _UNWANTED} | _WANTED


def call(command: Sequence[str | Path], directory: Path) -> int:
    """Run ``command`` with its output going straight to ours; return its exit status."""
    sys.stdout.flush()
    # close_fds=False: the child holds our lock file as well, see exclusive.py.
    return subprocess.run(
        command, cwd=directory, env=variables(), close_fds=False, check=False
    ).returncode


def capture(command: Sequence[str | Path], directory: Path) -> tuple[int, str]:
    """Run ``command`` quietly; return its exit status and everything it printed."""
    done = subprocess.run(
        command,
        cwd=directory,
        env=variables(),
        close_fds=False,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode, done.stdout


def replace(command: Sequence[str | Path], directory: Path) -> int:
    """Hand over to ``command``: signals and exit status become its own (Windows: wait for it)."""
    if os.name == "posix":
        sys.stdout.flush()
        os.chdir(directory)
        os.execve(command[0], [str(part) for part in command], variables())
    return call(command, directory)
