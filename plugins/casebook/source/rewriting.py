"""Edits of a case's text carried over to the bytes of its file, where nothing else changes."""

from __future__ import annotations

import os
import shutil
import tempfile
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path

from casebook.model.edit import Edit
from casebook.source.decode import UTF8_MARKS

_NEW = 0o644


def rewrite(data: bytes, text: str, edits: Iterable[Edit]) -> bytes:
    r"""`data` after `edits`, which do not overlap and count characters of `text`, its decoded form.

    A byte-order mark and the ends of the lines stay; new lines get the ends that most lines have.
    Where `text` is not what the file holds (a control character reads as a space), an edit is left out.
    Raises UnicodeDecodeError when `data` is not UTF-8.
    """
    marks = UTF8_MARKS.match(data)
    head = marks[0] if marks else b""
    raw = data[len(head) :].decode("utf-8")
    ends = _wide_ends(raw)
    newline = "\r\n" if 2 * len(ends) > text.count("\n") else "\n"
    parts, last = [], 0
    for edit in sorted(edits):
        start, end = (at + bisect_left(ends, at) for at in (edit.start, edit.end))
        if _plain(raw[start:end]) == text[edit.start : edit.end]:
            parts += [raw[last:start], edit.text.replace("\n", newline)]
            last = end
    return head + "".join([*parts, raw[last:]]).encode("utf-8")


def _wide_ends(raw: str) -> list[int]:
    r"""Where each `\r\n` stands, when all of them count as one character."""
    ends: list[int] = []
    at = raw.find("\r\n")
    while at >= 0:
        ends.append(at - len(ends))
        at = raw.find("\r\n", at + 2)
    return ends


def _plain(raw: str) -> str:
    return raw.replace("\r\n", "\n").replace("\r", "\n")


def replace_file(file: Path, data: bytes) -> None:
    """Put `data` in place of the file's content, at once or not at all; its mode stays, a new file is made.

    Raises OSError when that cannot be done; the file is then as it was.
    """
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if file.exists():
            shutil.copymode(file, temporary)
        else:
            temporary.chmod(_NEW)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
