"""The site engine, as a program of its own: Casebook knows none by import."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from casebook.model.errors import CasebookError
from casebook.release.refusal import BuildRefused

_SETTLED = {
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    # Material prints an English advertisement about MkDocs 2 unless told not to.
    "NO_MKDOCS_2_WARNING": "1",
}
"""What a build would otherwise take from whoever runs it."""


@dataclass(frozen=True)
class Engine:
    """MkDocs with the `configuration` file of the site."""

    configuration: Path

    def __call__(self, content: Path, target: Path, epoch: int) -> None:
        """A casebook.release.ports.Builder; the engine's own words go to standard error."""
        if not self.configuration.is_file():
            raise CasebookError(
                f"没有网站的配置「{self.configuration}」",
                "在放着 mkdocs.yml 的文件夹里运行，或用 --config 指明它",
            )
        file = self.configuration.resolve()
        # -P: the folder it runs in is not a place to import from.
        command = [sys.executable, "-P", "-m", "mkdocs", "build", "--quiet", "--config-file", file]
        done = subprocess.run(
            [*command, "--site-dir", target.resolve()],
            cwd=file.parent,
            env={
                **os.environ,
                **_SETTLED,
                "CASEBOOK_CONTENT": str(content.resolve()),
                "SOURCE_DATE_EPOCH": str(epoch),
            },
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            check=False,
        )
        if done.returncode:
            raise BuildRefused
