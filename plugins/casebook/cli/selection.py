"""Which files of the corpus a command is asked about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from casebook.model.errors import CasebookError


@dataclass(frozen=True)
class Selection:
    """`prefixes` are files and folders relative to the content folder; none means all."""

    prefixes: tuple[str, ...] = ()

    @classmethod
    def of(cls, paths: Iterable[Path], content: Path) -> Selection:
        """Paths as typed, relative to the working folder or to the content folder.

        Raises CasebookError for a path that is not there or not in the content folder.
        """
        return cls(tuple(_prefix(path, content) for path in paths))

    def __call__(self, file: str) -> bool:
        return not self.prefixes or any(
            prefix in ("", ".", file) or file.startswith(f"{prefix}/") for prefix in self.prefixes
        )


def _prefix(path: Path, content: Path) -> str:
    root = content.resolve()
    for candidate in (path, content / path):
        try:
            if candidate.exists():
                return candidate.resolve().relative_to(root).as_posix()
        except (OSError, ValueError):
            continue
    raise CasebookError(
        f"内容目录「{content}」里找不到「{path}」", "检查路径，或用 --content 指明内容目录"
    )
