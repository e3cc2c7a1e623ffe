"""How the content folder is called from where the repository begins, as forges name files."""

from __future__ import annotations

from pathlib import Path


def repository_path(content: Path) -> str:
    """Path of the content folder, `/` at its end, as seen from the repository or else the working folder."""
    folder = content.resolve()
    around = next(
        (each for each in (folder, *folder.parents) if (each / ".git").exists()), Path.cwd()
    )
    name = (folder.relative_to(around) if folder.is_relative_to(around) else folder).as_posix()
    return "" if name == "." else f"{name}/"
