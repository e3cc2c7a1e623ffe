"""The project in a repository of its own, as an operator clones it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATE = "2026-03-04T05:06:07+08:00"
_PARTS = (
    "content",
    "docs",
    "plugins",
    "scripts",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements.lock",
)
_IGNORED = shutil.ignore_patterns("__pycache__", "node_modules", "*.egg-info", ".cache")


def copied(folder: Path) -> Path:
    """The working tree's files with one commit, the same in every copy."""
    folder.mkdir(parents=True)
    for name in _PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=_IGNORED)
        else:
            shutil.copy(source, folder)
    (folder / ".gitignore").write_text("/.cache/\n/.venv/\n/.venv.lock\n__pycache__/\n", "utf-8")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    """Commit everything; who and when are fixed."""
    identity = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "a"), ("EMAIL", "a@example.invalid"), ("DATE", DATE))
    }
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "first"]):
        subprocess.run(
            ["git", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", *arguments],
            cwd=folder,
            env={**os.environ, **identity},
            check=True,
        )
