"""The header of a PNG, JPEG, GIF or WebP file, as Pillow reads it; never its pixels."""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import ExifTags, Image
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from casebook.model.media import Media, MediaProblem

# Opened by class: Image.open would only warn of a bomb, or hide its size behind an error.
_READERS: dict[str, type[ImageFile]] = {
    "png": PngImageFile,
    "jpeg": JpegImageFile,
    "gif": GifImageFile,
    "webp": WebPImageFile,
}
# What Pillow raises for bytes it cannot make sense of.
_FAULTS = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    EOFError,
    AttributeError,
    NotImplementedError,
    MemoryError,
    struct.error,
    zlib.error,
)
_GPS = ExifTags.GPS
_WHEREABOUTS = {
    _GPS.GPSLatitude,
    _GPS.GPSLongitude,
    _GPS.GPSDestLatitude,
    _GPS.GPSDestLongitude,
    _GPS.GPSAreaInformation,
}
_XMP_WHEREABOUTS = b"GPSLatitude"


def read_raster(name: str, data: bytes, kind: str) -> Media:
    """`kind` is png, jpeg, gif or webp; the rest of Media is filled in from the header."""
    stream = BytesIO(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of what is answered here
            image = _READERS[kind](stream)
            width, height = image.size
            whole = _is_whole(kind, data, stream.tell())
            located = _is_located(image, data)
    except Image.DecompressionBombError:
        return Media(name, len(data), kind, problem=MediaProblem.TOO_MANY_PIXELS)
    except _FAULTS:
        located = _XMP_WHEREABOUTS in data
        return Media(name, len(data), kind, located=located, problem=MediaProblem.BROKEN)
    problem = None if whole else MediaProblem.BROKEN
    return Media(name, len(data), kind, width, height, located, problem)


def _is_whole(kind: str, data: bytes, header_end: int) -> bool:
    """False for a file cut short, as a copy broken off leaves it, or a PNG damaged."""
    if kind == "png":
        return any(chunk == b"IEND" for chunk, _ in _png_chunks(data))
    if kind == "jpeg":
        # Stuffing keeps the end mark out of the picture's own bytes.
        return data.find(b"\xff\xd9", header_end) != -1
    if kind == "webp":
        return len(data) >= 8 + int.from_bytes(data[4:8], "little")
    return b"\x3b" in data[-64:]


def _is_located(image: ImageFile, data: bytes) -> bool:
    packets = (value for value in image.info.values() if isinstance(value, bytes | str))
    if _XMP_WHEREABOUTS in data or any(_mentions(packet) for packet in packets):
        return True
    if isinstance(image, PngImageFile):
        # Its own getexif() would decode the pixels to reach what stands behind them.
        for chunk, content in _png_chunks(data):
            if chunk == b"eXIf":
                image.info["exif"] = content
    return _has_position(Image.Image.getexif(image))


def _mentions(packet: bytes | str) -> bool:
    return _XMP_WHEREABOUTS in (packet.encode() if isinstance(packet, str) else packet)


def _has_position(exif: Image.Exif) -> bool:
    try:
        return not _WHEREABOUTS.isdisjoint(exif.get_ifd(ExifTags.IFD.GPSInfo))
    except _FAULTS:
        return True  # there is such a part, only not a sound one


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and content of each sound chunk, up to the first damaged one."""
    at = 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        checked = data[at + 4 : at + 8 + length]
        stored = data[at + 8 + length : at + 12 + length]
        if len(stored) < 4 or zlib.crc32(checked) != int.from_bytes(stored, "big"):
            return
        yield checked[:4], checked[4:]
        at += 12 + length
