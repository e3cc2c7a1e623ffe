"""One case folder to a Case."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from casebook.model.case import Case
from casebook.model.document import Document
from casebook.model.fault import Fault, FaultKind
from casebook.model.late_places import LatePlaces
from casebook.model.limits import STANDARD, Limits
from casebook.model.source_file import SourceFile
from casebook.source.body import read_body
from casebook.source.data_file import read_bytes
from casebook.source.decode import decode
from casebook.source.front_matter import read_front_matter, split
from casebook.source.limits import within_limits
from casebook.source.media import is_media, media_bytes, read_media
from casebook.source.reading import Reading
from casebook.source.store import Store

_READING = "reading"
_CUT = frozenset({FaultKind.LINE_TOO_LONG, FaultKind.TOO_MANY_LINES})
"""Faults of a body of which no more is looked at than within_limits."""


def read_case(
    file: Path,
    path: str,
    store: Store | None = None,
    limits: Limits = STANDARD,
    *,
    for_pages: bool = True,
) -> Case:
    """`path` is the file's name in diagnostics, relative to the content folder.

    `for_pages` when its page will be asked for, see read_body.

    What `store` knows of these very bytes, and of those beside them, is not worked out again.
    """
    data, unreadable = read_bytes(file)
    files = frozenset(_files_below(file.parent)) - {file.name}
    case = partial(Case, files=files, media_reader=partial(read_media, file.parent, files, limits))
    if store is None or unreadable:
        text, faults = decode(data, limits)
        return _read(case, SourceFile(path, text), [*unreadable, *faults], limits, for_pages)
    beside = _beside(file.parent, files, limits)
    shelf = store.shelf(b"case", os.fsencode(path), data, limits.digest, *beside)
    case = partial(case, digest=shelf.key, keeper=shelf)
    kept = shelf.get(_READING)
    if kept is None:
        text, faults = decode(data, limits)
        read = _read(case, SourceFile(path, text), faults, limits, for_pages)
        shelf.put(_READING, Reading(not faults, read.front, read.faults).dump())
        return read
    reading = Reading.load(kept)
    source = SourceFile(path, data.decode() if reading.plain else decode(data, limits)[0])
    if any(fault.kind in _CUT for fault in reading.faults):
        body_line = split(source.text).body_line
        source = SourceFile(path, within_limits(source.text, body_line, limits))
    return case(
        source=source,
        front=reading.front,
        document_reader=partial(_document, source, limits),
        places=LatePlaces(lambda: read_front_matter(source.text, limits).places),
        faults=reading.faults,
    )


def reread(case: Case, data: bytes, limits: Limits = STANDARD) -> Case:
    """The case as it would be, were `data` the bytes of its Markdown file; nothing of it is kept."""
    text, faults = decode(data, limits)
    make = partial(Case, files=case.files, media_reader=lambda: case.media)
    return _read(make, SourceFile(case.path, text), faults, limits, for_page=False)


def _read(
    case: Callable[..., Case],
    source: SourceFile,
    faults: list[Fault],
    limits: Limits,
    for_page: bool,
) -> Case:
    head = read_front_matter(source.text, limits)
    document, wrong = read_body(head.body, head.body_line, limits, for_page=for_page)
    if wrong and wrong[0].kind in _CUT:
        source = SourceFile(source.path, within_limits(source.text, head.body_line, limits))
    return case(
        source=source,
        front=head.front,
        document_reader=lambda: document,
        places=head.places,
        faults=(*faults, *head.faults, *wrong),
    )


def _document(source: SourceFile, limits: Limits) -> Document:
    parts = split(source.text)
    return read_body(parts.body, parts.body_line, limits)[0]


def _beside(folder: Path, files: frozenset[str], limits: Limits) -> Iterator[bytes]:
    """Names of the files beside a case, and the bytes of its images."""
    for name in sorted(files):
        yield os.fsencode(name)
        if is_media(name):
            try:
                size, data = media_bytes(f"{folder}/{name}", limits)
            except OSError:
                yield b"?"
            else:
                yield size.to_bytes(8, "little")
                yield data


def _files_below(folder: str | Path, prefix: str = "") -> Iterator[str]:
    """Plain files only: a link may lead out of the tree, a pipe never ends."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, f"{prefix}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                yield prefix + entry.name
