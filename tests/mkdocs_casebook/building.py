"""Runs the real `mkdocs` on a content folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
SAMPLE = "cases/2021/xiangjiangjinggong-jingyiliuxigema"


def environment(content: Path) -> dict[str, str]:
    return os.environ | {"CASEBOOK_CONTENT": str(content), "NO_MKDOCS_2_WARNING": "1"}


def build(folder: Path, content: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder)],
        cwd=ROOT,
        env=environment(content),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def copied_content(folder: Path) -> Path:
    """A copy of content/ to change."""
    return Path(shutil.copytree(CONTENT, folder / "content"))


def change(content: Path, old: str, new: str, case: str = SAMPLE) -> None:
    """Replace text in a case; the text must be there."""
    file = content / case / "index.md"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
