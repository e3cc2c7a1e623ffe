"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import olefile

_START = 1024


class FileKind(StrEnum):
    ZIP = "zip"
    """Also .docx, until its parts are looked at."""
    WORD_BINARY = "doc"
    """Word 97–2003 or WPS: a compound file."""
    ENCRYPTED = "encrypted"
    """A .docx behind a password."""
    COMPOUND = "compound"
    """Another compound file, .xls or .msg for instance."""
    WORKS = "works"
    """Microsoft Works' own .wps."""
    RTF = "rtf"
    PDF = "pdf"
    HTML = "html"
    XML = "xml"
    TEXT = "text"
    EMPTY = "empty"
    UNKNOWN = "unknown"


_NAMES = {
    FileKind.ZIP: "压缩包",
    FileKind.WORD_BINARY: "Word 97–2003 或 WPS 文档",
    FileKind.ENCRYPTED: "有密码的文档",
    FileKind.COMPOUND: "别的 Office 文件",
    FileKind.WORKS: "Works 文档",
    FileKind.RTF: "RTF 文档",
    FileKind.PDF: "PDF 文件",
    FileKind.HTML: "网页",
    FileKind.XML: "XML 文件",
    FileKind.TEXT: "纯文本",
    FileKind.EMPTY: "空文件",
    FileKind.UNKNOWN: "认不出的文件",
}


def kind_name(kind: FileKind) -> str:
    """What a message calls it."""
    return _NAMES[kind]


def kind_of_file(path: Path) -> FileKind:
    """Raises OSError when the file cannot be read."""
    with path.open("rb") as file:
        start = file.read(_START)
    if not start:
        return FileKind.EMPTY
    if start.startswith(b"PK"):
        return FileKind.ZIP
    if start.startswith(olefile.MAGIC):
        return _compound(path)
    if start.startswith(b"{\\rtf"):
        return FileKind.RTF
    if start.startswith(b"%PDF-"):
        return FileKind.PDF
    return _textual(start)


def _compound(path: Path) -> FileKind:
    try:
        with olefile.OleFileIO(path) as compound:
            names = {entry[0].casefold() for entry in compound.listdir() if entry}
    except (OSError, ValueError, IndexError, TypeError, AttributeError, RecursionError):
        return FileKind.COMPOUND
    if "encryptedpackage" in names:
        return FileKind.ENCRYPTED
    if "worddocument" in names:
        return FileKind.WORD_BINARY
    return FileKind.WORKS if "mn0" in names else FileKind.COMPOUND


def _textual(start: bytes) -> FileKind:
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype html", b"<html", b"mime-version:")):
        return FileKind.HTML
    if text.startswith(b"<?xml"):
        return FileKind.XML
    return FileKind.UNKNOWN if b"\0" in start else FileKind.TEXT
