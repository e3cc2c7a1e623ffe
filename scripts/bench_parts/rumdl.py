"""The same Markdown files under rumdl, a linter in Rust that judges form alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from environment import Environment

INSTALL = ".venv/bin/python -m pip install rumdl"


def program(environment: Environment) -> Path | None:
    """Its program in .venv; it is in no lock, as nothing but this comparison needs it."""
    file = environment.program("rumdl")
    return file if file.exists() else None


def command(file: Path, content: Path, cache: Path) -> list[str | Path]:
    """A check of all cases that keeps its results in `cache` and never fails."""
    quiet = ("--isolated", "--silent", "--fail-on", "never")
    return [file, "check", *quiet, "--cache-dir", cache, content / "cases"]
