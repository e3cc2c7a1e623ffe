"""Styles and scripts: what they load."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.release.audit.chunks import part, read_part
from casebook.release.audit.content import Content, Read, Reference
from casebook.release.audit.data_file import read_json
from casebook.release.audit.page import spelt_out
from casebook.release.audit.report import Found

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\([^\n])")
_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s]*))\s*\)", re.IGNORECASE)
_IMPORT = re.compile(r"@import\s+(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_IMAGE_SET = re.compile(r"image-set\([^)]*?[\"']([^\"']*)[\"']", re.IGNORECASE)
_CSS_ACTIVE = re.compile(
    r"expression\s*\(|-moz-binding|(?<![\w-])behavior\s*:|javascript:", re.IGNORECASE
)
_HOST = re.compile(
    r"[\"'`]((?:https?|wss?|ftp):)?//(?=[\w$\[][^\s\"'`]*)([^\s\"'`]*)", re.IGNORECASE
)
_NAMESPACE = re.compile(r"www\.w3\.org/(?:1998|1999|2000|2001)/")
_DOTTED = re.compile(r"(?:\$\{|[\w-]+\.[a-z]|localhost\b)", re.IGNORECASE)
_JS_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_DATA = re.compile(r'casebookData\("[^"]*",(.*)\);\n', re.DOTALL)


def read_style(path: str, data: bytes, read: Read) -> Content:
    """A style sheet. Raises ValueError when it is not in UTF-8."""
    raw = data.decode("utf-8-sig")
    code = _CSS_ESCAPE.sub(_css_character, _COMMENT.sub(" ", raw))
    spelt = _CSS_ESCAPE.sub(_css_character, raw)
    content = Content(text=spelt if "\\" in raw else "", raw=spelt_out(raw), is_code=True)
    for pattern in (_URL, _IMPORT, _IMAGE_SET):
        for match in pattern.finditer(code):
            target = next((each for each in match.groups() if each is not None), "")
            if not target.startswith("#"):
                content.references.append(Reference(target, "样式引用的文件", True))
    if active := _CSS_ACTIVE.search(code):
        content.found.append(Found("inline-code", "", f"样式里有会执行的「{active[0]}」"))
    return content


def _css_character(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else 0
    return match[2] or (chr(code) if 0 < code < 0xD800 else "\ufffd")


def read_script(path: str, data: bytes, read: Read) -> Content:
    """A script; one that hands over a part of a file, or data, is read as what it hands over.

    Raises ValueError when it is not in UTF-8.
    """
    raw = data.decode("utf-8-sig")
    if (piece := part(data)) is not None:
        return read_part(path, piece, read)
    if match := _DATA.fullmatch(raw):
        return read_json(path, match[1].encode(), read)
    spelt = _JS_ESCAPE.sub(_js_character, raw)
    found = [
        Found("other-host", "", f"脚本里有别处的地址「{host}」")
        for host in dict.fromkeys(_hosts(spelt))
    ]
    return Content(text=spelt, raw=spelt_out(spelt), is_code=True, found=found)


def _js_character(match: re.Match[str]) -> str:
    code = int(next(filter(None, match.groups())), 16)
    return chr(code) if code <= 0x10FFFF else "\ufffd"


def _hosts(script: str) -> Iterator[str]:
    """Strings that begin like an address of another host, less the names of XML's vocabularies."""
    for match in _HOST.finditer(script):
        scheme, rest = match.groups()
        if not _NAMESPACE.match(rest) and (scheme or _DOTTED.match(rest)):
            yield f"{scheme or ''}//{rest[:60]}"
