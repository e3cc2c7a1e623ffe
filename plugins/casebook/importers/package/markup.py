"""Parts of markup to trees: no entity, no network, no Strict names (ECMA-376, ISO/IEC 29500)."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from casebook.importers.package.limits import DEEPEST_MARKUP, MOST_TAGS
from casebook.model.errors import CasebookError

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": NAMESPACES["w"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": NAMESPACES["r"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": NAMESPACES["m"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": NAMESPACES["a"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/picture": NAMESPACES["pic"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/chart": NAMESPACES["c"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/diagram": NAMESPACES["dgm"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": NAMESPACES["wp"].encode(),
}
_STRICT_NAME = re.compile(
    b"|".join(re.escape(name) for name in sorted(_TRANSITIONAL, key=len, reverse=True))
)
_PARSE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*\?>")
_DEEP = etree.XPath(f"boolean(.{'/*' * DEEPEST_MARKUP})")


def qn(name: str) -> str:
    """`w:p` with its namespace spelt out, as lxml names it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def local_name(element: etree._Element) -> str:
    """Name without its namespace, "" for what is no element."""
    tag: object = element.tag  # a function for what is no element, whatever the stubs say
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def parse(data: bytes, name: str) -> etree._Element:
    """Root of the part called `name`.

    Raises CasebookError for what is not well-formed, declares entities, or costs too much.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = _DECLARED.sub(b"", data.decode("utf-16", errors="replace").encode())
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise _entities(name)
    if data.count(b"<") > MOST_TAGS:
        raise CasebookError(
            f"文件里的「{name}」标记太多（上限 {MOST_TAGS // 10_000} 万个）",
            "正常的报告没有这么多；请提供方另存一份",
        )
    if _STRICT in data:
        data = _STRICT_NAME.sub(lambda match: _TRANSITIONAL[match[0]], data)
    try:
        root = etree.fromstring(data, etree.XMLParser(**_PARSE))
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise CasebookError(
            f"文件里的「{name}」坏了，读不出来", "用 Word 或 WPS 打开，修复后另存为 .docx 再导入"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _entities(name)
    if _DEEP(root):
        raise CasebookError(
            f"文件里的「{name}」嵌套太深（上限 {DEEPEST_MARKUP} 层）",
            "正常的报告不会这样；请提供方另存一份",
        )
    return root


def _entities(name: str) -> CasebookError:
    return CasebookError(
        f"文件里的「{name}」声明了实体（DTD），有安全风险，没有读取",
        "Word 和 WPS 不写这种声明；请提供方另存一份",
    )
