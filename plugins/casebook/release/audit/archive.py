"""Files with files inside: Word, zip, and compressed copies."""

from __future__ import annotations

import gzip
import io
import posixpath
import re
import struct
import zipfile
import zlib

import brotli

from casebook.release.audit.content import Content, Read
from casebook.release.audit.page import NEXT, spelt_out
from casebook.release.audit.report import Found

MOST_UNPACKED = 512 * 1024 * 1024
"""Bytes that a file of the site may unpack to."""

_PARAGRAPH_END = re.compile(r"</(?:w|a):p>|<w:(?:tab|br|cr)\b[^>]*>|</w:tc>")
_TAG = re.compile(r"<[^>]*>")
_OUTSIDE = re.compile(
    r"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE
)
_TARGET = re.compile(r"Target\s*=\s*[\"']([^\"']*)")
_HEADER = 256
_PARTS = (".xml", ".rels")


def read_word(path: str, data: bytes, read: Read) -> Content:
    """A Word file. Raises ValueError when it cannot be unpacked."""
    content = Content()
    texts: list[str] = []
    raws: list[str] = []
    for name, part in _members(data):
        if not name.endswith(_PARTS):
            content.inner.append((name, part))
            continue
        xml = part.decode("utf-8-sig")
        texts.append(spelt_out(_TAG.sub("", _PARAGRAPH_END.sub(NEXT, xml))))
        raws += [name, spelt_out(xml)]
        for match in _OUTSIDE.finditer(xml):
            target = _TARGET.search(match[0])
            shown = target[1][:60] if target else ""
            content.found.append(Found("other-host", name, f"Word 文件连到别处「{shown}」"))
    content.text, content.raw = "\n".join(texts), "\n".join(raws)
    return content


def read_zip(path: str, data: bytes, read: Read) -> Content:
    """An archive, each of whose files is read by itself, but for copies of files beside it.

    Raises ValueError when it cannot be unpacked.
    """
    folder = posixpath.dirname(path)
    members = _members(data)
    return Content(
        inner=[each for each in members if read(posixpath.join(folder, each[0])) != each[1]]
    )


def _members(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > MOST_UNPACKED:
                raise ValueError
            if archive.comment or not _is_gapless(data, archive):
                raise ValueError
            if any(info.comment for info in archive.infolist()):
                raise ValueError
            return [
                (info.filename, archive.read(info))
                for info in archive.infolist()
                if not info.is_dir()
            ]
    except (
        zipfile.BadZipFile,
        OSError,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        struct.error,
    ) as error:
        raise ValueError from error


def _is_gapless(data: bytes, archive: zipfile.ZipFile) -> bool:
    """Whether every byte before the directory is of a file that it names (APPNOTE.TXT 4.3.6)."""
    at = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if info.header_offset != at:
            return False
        name, extra = struct.unpack_from("<HH", data, at + 26)
        at += 30 + name + extra + info.compress_size
        if (
            info.flag_bits & 8
        ):  # a descriptor follows, with its mark or without, its sizes short or long
            ends = (at + size for size in (16, 12, 24, 20))
            at = next((end for end in ends if data[end : end + 2] == b"PK"), at)
    return at == archive.start_dir


def read_gzip(path: str, data: bytes, read: Read) -> Content:
    """A copy of the file whose name it has but for its end. Raises ValueError when it is broken."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            plain = stream.read(MOST_UNPACKED)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError from error
    content = _copy(path.removesuffix(".gz"), plain, read)
    # The header may name the file that was packed.
    content.raw = data[:_HEADER].decode("utf-8", "ignore")
    if data[3] & 0b10110:  # comment, extra field or header checksum: nobody needs them
        content.found.append(Found("stale-copy", "", "压缩的副本里有多余的头部"))
    return content


def read_brotli(path: str, data: bytes, read: Read) -> Content:
    """A copy as read_gzip reads it."""
    try:
        plain = brotli.decompress(data)
    except brotli.error as error:
        raise ValueError from error
    return _copy(path.removesuffix(".br"), plain, read)


def _copy(name: str, plain: bytes, read: Read) -> Content:
    original = read(name)
    if original is None:
        return Content(inner=[(name.rpartition("/")[2], plain)])
    if original != plain:
        found = Found("stale-copy", "", f"压缩的副本与「{name}」不一致")
        return Content(found=[found], inner=[(name.rpartition("/")[2], plain)])
    return Content()
