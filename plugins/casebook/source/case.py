"""One case folder to a Case."""

from __future__ import annotations

from pathlib import Path

from casebook.model.case import Case
from casebook.source.body import read_body
from casebook.source.data_file import read_text
from casebook.source.front_matter import read_front_matter


def read_case(file: Path, path: str) -> Case:
    """`path` is the file's name in diagnostics, relative to the content folder."""
    source, faults = read_text(file, path)
    head = read_front_matter(source.text)
    document, wrong = read_body(head.body, head.body_line)
    return Case(
        source=source,
        front=head.front,
        document=document,
        places=head.places,
        faults=(*faults, *head.faults, *wrong),
        files=_files_beside(file),
    )


def _files_beside(file: Path) -> frozenset[str]:
    folder = file.parent
    return frozenset(
        other.relative_to(folder).as_posix()
        for other in folder.rglob("*")
        if other != file and other.is_file() and not other.is_symlink()
    )
