"""Which revision a release is made from."""

from __future__ import annotations

from pathlib import Path

from casebook.cli.git import Git
from casebook.release.manifest import Revision, Source


def source_of(content: Path, configuration: Path) -> Source:
    """Of the content folder, and of the folder that holds the site's configuration and the program."""
    return Source(content=_revision(content), program=_revision(configuration.resolve().parent))


def _revision(folder: Path) -> Revision | None:
    if not folder.is_dir() or (head := Git(folder).head()) is None:
        return None
    revision, date, modified = head
    return Revision(revision=revision, date=date, modified=modified)
