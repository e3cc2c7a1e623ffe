"""Files that the offline edition hands over by scripts (search.offline), a part each."""

from __future__ import annotations

import base64
import binascii
import itertools
import json
import re

from casebook.release.audit.content import Content, Read
from casebook.release.audit.report import Found

_CHUNK = re.compile(rb'casebookFile\(("[^"]*"),("[A-Za-z0-9+/=]*")\);\n')


def part(script: bytes) -> bytes | None:
    """What the script hands over; None when it is another one. Raises ValueError when it is damaged."""
    match = _CHUNK.fullmatch(script)
    if match is None:
        return None
    try:
        return base64.b64decode(json.loads(match[2]), validate=True)
    except binascii.Error as error:
        raise ValueError from error


def whole(path: str, read: Read) -> bytes | None:
    """The file as it is there, or put together from its parts. Raises ValueError when one is damaged."""
    if (content := read(path)) is not None:
        return content
    parts: list[bytes] = []
    for number in itertools.count():
        script = read(f"{path}.{number}.js")
        piece = None if script is None else part(script)
        if piece is None:
            return b"".join(parts) if parts else None
        parts.append(piece)
    return None


def read_part(path: str, piece: bytes, read: Read) -> Content:
    """What a script at `path` hands over must be what the file holds; without one the first tells it all."""
    name, _, number = path.removesuffix(".js").rpartition(".")
    if (content := read(name)) is not None and number.isdigit():
        if piece in content:
            return Content()
        return Content(found=[Found("stale-copy", "", f"与「{name}」的内容不一致")])
    together = whole(name, read)
    if together is None or not number.isdigit():
        return Content(inner=[(name, piece)])
    if piece not in together:
        return Content(
            inner=[(name, piece)], found=[Found("stale-copy", "", f"「{name}」缺了一段")]
        )
    return Content(inner=[(name, together)] if number == "0" else [])
