"""A page: what it refers to, and what runs in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import unquote

from lxml import etree

from casebook.release.audit.compact import BREAK
from casebook.release.audit.content import Content, Read, Reference
from casebook.release.audit.report import Found

_PARSER = etree.HTMLParser(encoding="utf-8", huge_tree=True)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong"
    r"|sub|sup|time|tspan|u|var|wbr)(?=[\s/>])[^>]*>|<!--.*?-->",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile("(?:%[0-9A-Fa-f]{2})+")
_NEIGHBOURS = re.compile(r"</a>\s*(?=<a[\s>])", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^>]*>")
_FOREIGN = "script", "style", "iframe", "frame", "object", "embed", "applet", "base", "portal"
_OPENING = re.compile(rf"<({'|'.join(_FOREIGN)})(?=[\s/>])")
_HANDLER = re.compile(r"[\s/\"']on[^\s=>/]*\s*=")
_STYLE = re.compile(r"[\s/\"']style\s*=")
_REFRESH = re.compile(r"[\s\d.;,]*(?:url\s*=\s*)?[\"']?([^\"']*)", re.IGNORECASE)
_NO_FETCH = re.compile("https?://", re.IGNORECASE)

NEXT = f"{BREAK}\n; "
"""Between blocks: a number is looked for over the end of a line, but ends with its block, as a passage does."""

_DATA_TYPES = {"application/json", "application/ld+json"}


def _xpath(path: str) -> Any:
    return etree.XPath(path, smart_strings=False)


_ELEMENTS = _xpath("|".join(f"//{name}" for name in _FOREIGN))
_LED_TO = _xpath("//a/@href|//area/@href")
_LOADED = _xpath("//*[not(self::a or self::area)]/@href|//@src")
_SELDOM_LOADED = {
    name: _xpath(f"//@{name}")
    for name in (
        "poster", "action", "formaction", "background", "manifest", "data-engine", "cite", "longdesc",
    )
} | {"object": _xpath("//object/@data")}  # fmt: skip
_DRAWN = _xpath("//@*[name()='xlink:href']")
_SETS = _xpath("//@srcset|//@imagesrcset|//@ping")
_REFRESHES = _xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh']/@content")
_META = _xpath("//meta[not(@http-equiv)]/@content")
_HANDLERS = _xpath("//*[@*[starts-with(name(), 'on')]]")
_STYLES = _xpath("//*[@style]")
_IDS = _xpath("//@id|//a/@name")
_HEADINGS = _xpath("//h1")
_TITLE = _xpath("string(//head/title)")


def read_page(path: str, data: bytes, read: Read) -> Content:
    """Raises ValueError when it is no HTML in UTF-8."""
    raw = data.decode("utf-8")
    root = etree.fromstring(data, _PARSER)
    if root is None:
        raise ValueError
    content = Content(text=visible_text(raw), raw=spelt_out(raw), anchors=frozenset(_IDS(root)))
    # Names of attributes stand in the page as they are: what is not there need not be looked for.
    lower = raw.lower()
    content.references = list(_references(root, lower))
    content.found = [*_inline_code(root, lower), *_lacking(root)]
    return content


def visible_text(html: str) -> str:
    """What stands between the tags, a line for each block, ` | ` between cells."""
    text = _ANY_TAG.sub(NEXT, _CELL.sub(" | ", _INLINE.sub("", _NEIGHBOURS.sub(NEXT, html))))
    return unescape(text)


def spelt_out(raw: str) -> str:
    """Without entities and percent signs, behind which words could hide."""
    text = unescape(raw) if "&" in raw else raw
    return _ESCAPED.sub(_unescaped, text) if "%" in text else text


def _unescaped(match: re.Match[str]) -> str:
    return unquote(match[0], errors="replace")


def _references(root: Any, lower: str) -> Iterator[Reference]:
    for target in dict.fromkeys(_LED_TO(root)):
        yield Reference(target, "链接", False)
    for target in dict.fromkeys(_LOADED(root)):
        yield Reference(target, "引用的文件", True)
    for name, find in _SELDOM_LOADED.items():
        for target in dict.fromkeys(find(root)) if name in lower else ():
            yield Reference(target, "引用的文件", True)
    for target in _DRAWN(root) if "xlink" in lower else ():
        yield Reference(target, "引用的文件", True)
    for value in _SETS(root) if "srcset" in lower or "ping" in lower else ():
        for candidate in value.split(","):
            yield Reference(candidate.strip().partition(" ")[0], "引用的文件", True)
    for value in _REFRESHES(root) if "http-equiv" in lower else ():
        match = _REFRESH.match(value)
        yield Reference(match[1].strip() if match else value, "转到的地址", True)
    for value in _META(root):
        if _NO_FETCH.match(value):
            yield Reference(value, "meta", True)


def _inline_code(root: Any, lower: str) -> Iterator[Found]:
    elements = _ELEMENTS(root)
    for element in elements:
        if element.tag == "script" and (
            element.get("src") is not None or element.get("type") in _DATA_TYPES
        ):
            continue
        yield Found(
            "inline-code", f"<{element.tag}>", f"页面里有元素「{element.tag}」的内容或外来的页面"
        )
    # What this parser takes for text another may take for an element.
    if len(_OPENING.findall(lower)) != len(elements):
        yield Found("inline-code", "", "页面的标签写得不规矩，各种浏览器会读出不同的元素")
    for element in _HANDLERS(root) if _HANDLER.search(lower) else ():
        name = next(str(name) for name in element.attrib if str(name).startswith("on"))
        yield Found("inline-code", f"<{element.tag}>", f"元素「{element.tag}」有事件属性「{name}」")
    for element in _STYLES(root) if _STYLE.search(lower) else ():
        yield Found("inline-code", f"<{element.tag}>", f"元素「{element.tag}」有行内样式")


def _lacking(root: Any) -> Iterator[Found]:
    if not _TITLE(root).strip():
        yield Found("no-title", "", "页面没有标题")
    if not (root.get("lang") or "").strip():
        yield Found("no-language", "", "页面没有写明语言")
    if not any("".join(each.itertext()).strip() for each in _HEADINGS(root)):
        yield Found("no-heading", "", "页面没有一级标题")
