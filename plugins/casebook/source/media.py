"""The image files beside a case to Media: bytes are read once, pixels never."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from casebook.model.limits import STANDARD, Limits
from casebook.model.media import KINDS_BY_SUFFIX, Media, MediaProblem
from casebook.source.svg import read_svg

_STARTS = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"BM": "bmp",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
    b"%PDF-": "pdf",
    b"PK\x03\x04": "zip",
}
_BRANDS = {b"heic": "heic", b"heix": "heic", b"mif1": "heic", b"avif": "avif"}
_RASTERS = frozenset({"png", "jpeg", "gif", "webp"})
_LONGEST_START = 200
_BEFORE_MARKUP = b"\xef\xbb\xbf \t\r\n"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def is_media(name: str) -> bool:
    """Whether a file's name ends like an image's."""
    return os.path.splitext(name)[1].lower() in KINDS_BY_SUFFIX  # noqa: PTH122 (the suffix alone)


def media_bytes(file: str | Path, limits: Limits = STANDARD) -> tuple[int, bytes]:
    """The file's size, and as many of its bytes as anything is said of. Raises OSError."""
    with open(file, "rb", buffering=0) as stream:  # noqa: PTH123 (called for every image of a corpus)
        size = os.fstat(stream.fileno()).st_size
        return size, stream.read(_LONGEST_START if size > limits.image_bytes else size)


def read_media(
    folder: Path, names: Iterable[str], limits: Limits = STANDARD
) -> Mapping[str, Media]:
    """Those of the files `names` in `folder` whose name ends like an image's, by name."""
    return {name: _read(folder, name, limits) for name in sorted(names) if is_media(name)}


def _read(folder: Path, name: str, limits: Limits) -> Media:
    try:
        size, data = media_bytes(folder / name, limits)
    except OSError:
        return Media(name, 0, problem=MediaProblem.UNREADABLE)
    if size > limits.image_bytes:
        return Media(name, size, kind_of(data), problem=MediaProblem.TOO_LARGE)
    return examine(name, data)


def examine(name: str, data: bytes) -> Media:
    """What the bytes of an image file say; any bytes have an answer."""
    kind = kind_of(data)
    if kind in _RASTERS:
        # Here, because Pillow takes longer to import than most corpora's images to read.
        from casebook.source.raster import read_raster

        return read_raster(name, data, kind)
    if kind == "xml":
        return read_svg(name, data)
    return Media(name, len(data), kind, problem=None if kind else MediaProblem.BROKEN)


def kind_of(data: bytes) -> str:
    """The kind that the first bytes tell, "xml" for an SVG among others, "" for none known."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], "")
    for start, kind in _STARTS.items():
        if data.startswith(start):
            return kind
    is_markup = (
        data.startswith(_WIDE_MARKS) or data[:_LONGEST_START].lstrip(_BEFORE_MARKUP)[:1] == b"<"
    )
    return "xml" if is_markup else ""
