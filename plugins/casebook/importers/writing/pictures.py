"""Pictures of a Word file: which kinds there are, and those that a case may hold."""

from __future__ import annotations

import gzip
import io
import zlib

from casebook.media import Encoded, UnusablePicture, unpacked_size
from casebook.media import encode as encode_any
from casebook.model.limits import STANDARD
from casebook.source.media import kind_of
from casebook.source.svg import read_svg

__all__ = ["encode", "unpacked", "unpacked_size", "vector_kind"]

_DRAWINGS = {b"\x01\x00\x09\x00": "wmf", b"\x02\x00\x09\x00": "wmf", b"\xd7\xcd\xc6\x9a": "wmf"}
_MOST_UNPACKED = 16 * 1024 * 1024


def vector_kind(data: bytes) -> str:
    """emf or wmf for Windows drawings, which only an office suite can read; "" for anything else."""
    if data[40:44] == b" EMF":
        return "emf"
    return _DRAWINGS.get(data[:4], "")


def unpacked(data: bytes) -> bytes:
    """An .emz or .wmz drawing without its packing."""
    if data[:2] != b"\x1f\x8b":
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            found = stream.read(_MOST_UNPACKED + 1)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise UnusablePicture("坏了，解不开") from error
    if len(found) > _MOST_UNPACKED:
        raise UnusablePicture("太大")
    return found


def encode(
    data: bytes, crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0), turned: int = 0
) -> Encoded:
    """As media.encode; a drawing that does more than draw is refused, for Word has a copy of it in pixels."""
    if kind_of(data) == "xml":
        if len(data) > STANDARD.image_bytes:
            raise UnusablePicture("坏了或太大")
        if read_svg("", data).active:
            raise UnusablePicture("含有脚本或外部链接")
    return encode_any(data, crop, turned)
