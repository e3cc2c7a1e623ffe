"""Pictures: pixels and nothing else."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lxml import etree
from PIL import Image

from casebook.model.media import KINDS_BY_SUFFIX
from casebook.release.audit.content import Content, Read
from casebook.release.audit.page import spelt_out, visible_text
from casebook.release.audit.report import Found
from casebook.source.media import examine

_PNG_PARTS = frozenset(
    [
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "sRGB",
        "gAMA",
        "cHRM",
        "pHYs",
        "bKGD",
        "sBIT",
        "acTL",
        "fcTL",
        "fdAT",
    ]
)
_WEBP_PARTS = frozenset({"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"})
_JFIF, _ADOBE, _SCAN, _END = 0xE0, 0xEE, 0xDA, 0xD9
_JPEG_PARTS = frozenset(
    {_JFIF, _ADOBE, 0xDB, 0xC4, 0xDD, *range(0xC0, 0xC4), *range(0xC5, 0xC8), 0xC9, 0xCA, 0xCB}
)
_GIF_INFO = frozenset({"version", "background", "duration", "transparency", "loop", "extension"})
_TELLING = frozenset({"metadata", "title", "desc"})
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_BESIDE = (b"<!", b"<?", b"metadata", _RDF.encode(), b"&")


def read_picture(path: str, data: bytes, read: Read) -> Content:
    """A picture of pixels. Raises ValueError when it is none, or of another kind than its name says."""
    suffix = path.rpartition(".")[2].lower()
    kind = "ico" if suffix == "ico" else KINDS_BY_SUFFIX[f".{suffix}"]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            Image.open(io.BytesIO(data), formats=[kind.upper()]).verify()
        parts = list(dict.fromkeys(_PARTS[kind](data)))
    except (
        OSError,
        SyntaxError,
        ValueError,
        IndexError,
        struct.error,
        Image.DecompressionBombError,
    ) as error:
        raise ValueError from error
    found = [Found("image-metadata", "", f"图片里有像素以外的部分「{part}」") for part in parts]
    # Whatever stands in such a part in plain letters is looked at too.
    return Content(raw=data.decode("utf-8", "ignore") if found else "", found=found)


def _png(data: bytes) -> Iterator[str]:
    at = 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name = data[at + 4 : at + 8].decode("latin-1")
        if name not in _PNG_PARTS:
            yield name
        at += 12 + length
        if name == "IEND":
            break
    if at < len(data):
        yield "末尾之后的字节"


def _jpeg(data: bytes) -> Iterator[str]:
    at = 2
    while data[at] == 0xFF and data[at + 1] != _SCAN:
        if data[at + 1] not in _JPEG_PARTS:
            yield "COM" if data[at + 1] == 0xFE else f"APP{data[at + 1] - 0xE0}"
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    end = data.rfind(bytes((0xFF, _END)))
    if end < at or end + 2 != len(data) or data.find(bytes((0xFF, _END)), at) != end:
        yield "末尾之后的字节"


def _webp(data: bytes) -> Iterator[str]:
    at = 12
    while at + 8 <= len(data):
        name = data[at : at + 4].decode("latin-1")
        if name not in _WEBP_PARTS:
            yield name
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        at += 8 + length + length % 2
    if at != len(data):
        yield "末尾之后的字节"


def _gif(data: bytes) -> Iterator[str]:
    with Image.open(io.BytesIO(data), formats=["GIF"]) as image:
        for frame in range(getattr(image, "n_frames", 1)):
            image.seek(frame)
            yield from sorted(str(key) for key in image.info.keys() - _GIF_INFO)
    if not data.endswith(b";"):
        yield "末尾之后的字节"


def _ico(data: bytes) -> Iterator[str]:
    count = int.from_bytes(data[4:6], "little")
    ends = [6 + 16 * count]
    for number in range(count):
        size, place = struct.unpack_from("<II", data, 6 + 16 * number + 8)
        ends.append(place + size)
        if data[place : place + 4] == b"\x89PNG":
            yield from _png(data[place : place + size])
    if max(ends) != len(data):
        yield "末尾之后的字节"


_PARTS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    "png": _png, "jpeg": _jpeg, "webp": _webp, "gif": _gif, "ico": _ico,
}  # fmt: skip


def read_drawing(path: str, data: bytes, read: Read) -> Content:
    """An SVG. Raises ValueError when it is none."""
    media = examine(path, data)
    if media.kind != "svg" or media.problem is not None:
        raise ValueError
    raw = data.decode("utf-8")
    content = Content(text=visible_text(raw), raw=spelt_out(raw))
    content.found = [
        Found("active-drawing", f"第 {part.line} 行", f"SVG 里有图形以外的「{part.name}」")
        for part in media.active
    ]
    # Only these can begin what is looked for, and most drawings have none of them.
    if not any(part in data for part in _BESIDE):
        return content
    root: Any = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.getroottree().iter():
        if element.tag is etree.Comment or element.tag is etree.PI:
            name = "注释" if element.tag is etree.Comment else "处理指令"
        elif str(element.tag).startswith(f"{{{_RDF}}}") or str(element.tag).endswith("}metadata"):
            name = etree.QName(element).localname
        else:
            continue
        found = Found("image-metadata", f"第 {element.sourceline} 行", f"SVG 里有「{name}」")
        content.found.append(found)
    return content
