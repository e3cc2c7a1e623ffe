"""One case folder to a Case."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from casebook.model.case import Case
from casebook.model.fault import Fault
from casebook.model.media import Media
from casebook.model.source_file import SourceFile
from casebook.source.body import read_body
from casebook.source.data_file import read_text
from casebook.source.decode import decode
from casebook.source.front_matter import read_front_matter
from casebook.source.media import read_media


def read_case(file: Path, path: str) -> Case:
    """`path` is the file's name in diagnostics, relative to the content folder."""
    source, faults = read_text(file, path)
    files = frozenset(_files_below(file.parent)) - {file.name}
    return _parsed(source, faults, files, partial(read_media, file.parent, files))


def reread(case: Case, data: bytes) -> Case:
    """The case as it would be, were `data` the bytes of its Markdown file."""
    text, faults = decode(data)
    return _parsed(SourceFile(case.path, text), faults, case.files, lambda: case.media)


def _parsed(
    source: SourceFile,
    faults: list[Fault],
    files: frozenset[str],
    media: Callable[[], Mapping[str, Media]],
) -> Case:
    head = read_front_matter(source.text)
    document, wrong = read_body(head.body, head.body_line)
    return Case(
        source=source,
        front=head.front,
        document=document,
        places=head.places,
        faults=(*faults, *head.faults, *wrong),
        files=files,
        media_reader=media,
    )


def _files_below(folder: str | Path, prefix: str = "") -> Iterator[str]:
    """Plain files only: a link may lead out of the tree, a pipe never ends."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, f"{prefix}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                yield prefix + entry.name
