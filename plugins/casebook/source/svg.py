"""An SVG file to Media, with all in it that is more than a drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from lxml import etree

from casebook.model.media import ActivePart, Media, MediaProblem

_ROOT = "{http://www.w3.org/2000/svg}svg"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ACTIVE_ELEMENTS = frozenset({"script", "foreignobject"})
_ADDRESSES = frozenset({"href", "src"})
_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp)[;,]|$)", re.IGNORECASE)
_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_CSS_ACTIVE = re.compile(
    r"@import|image-set\s*\(|\bsrc\s*\(|expression\s*\(|-moz-binding|behavior\s*:"
    r"|url\s*\((?!\s*['\"]?\s*(?:#|data:image/(?:png|jpeg|gif|webp)[;,]))",
    re.IGNORECASE,
)
# fmt: off
_SUSPECT = (
    b"script", b"foreign", b"xhtml", b"href", b"src", b"attributename", b"style", b"url", b"set(",
    b"expression", b"binding", b"behavior", b"@", b"\\", b"&", b"<!", b"<?", b"\0", b" on", b" base",
)
# fmt: on
"""In lower case, white space and colons as spaces: a file without any of them has no active part."""
_AS_SPACES = bytes.maketrans(b"\t\n\r:", b"    ")
_PARSE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
}
_FAULTS = (etree.XMLSyntaxError, ValueError, LookupError)


def read_svg(name: str, data: bytes) -> Media:
    """`data` begins as markup does; one that is not well-formed is not searched."""
    if _is_plain(data):
        return Media(name, len(data), "svg")
    try:
        root = etree.fromstring(data, etree.XMLParser(**_PARSE))
    except _FAULTS:
        return Media(name, len(data), problem=MediaProblem.BROKEN)
    active = tuple(_active_parts(root))
    if root.tag != _ROOT:
        return Media(name, len(data), problem=MediaProblem.BROKEN, active=active)
    return Media(name, len(data), "svg", active=active)


def _is_plain(data: bytes) -> bool:
    """Whether a quarter of the work is enough to see a sound drawing and nothing else."""
    plain = data.lower().translate(_AS_SPACES)
    if any(part in plain for part in _SUSPECT):
        return False
    tags: list[str] = []
    parser = expat.ParserCreate(namespace_separator="}")

    def first_tag(name: str, attributes: dict[str, str]) -> None:
        tags.append("{" + name)
        parser.StartElementHandler = None

    parser.StartElementHandler = first_tag
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        return False
    return tags == [_ROOT]


def _active_parts(root: Any) -> Iterator[ActivePart]:
    """`root` is an element; Any, because the stubs of lxml leave out what is used here."""
    if root.getroottree().docinfo.doctype:
        yield ActivePart("<!DOCTYPE>", 1)
    for instruction in root.itersiblings(etree.PI, preceding=True):
        yield ActivePart(f"<?{instruction.target}?>", instruction.sourceline or 1)
    for element in root.iter():
        for name in _names(element):
            yield ActivePart(name, element.sourceline or 1)


def _names(element: Any) -> Iterator[str]:
    tag = element.tag
    if not isinstance(tag, str):
        yield f"<?{element.target}?>" if tag is etree.PI else element.text
        return
    local = tag.rpartition("}")[2]
    if local.lower() in _ACTIVE_ELEMENTS or tag.startswith(_XHTML):
        yield f"<{local}>"
        return
    if local.lower() == "style" and is_active_style("".join(map(str, element.itertext()))):
        yield f"<{local}>"
    for key, value in element.items():
        if _is_active(key, value):
            yield key.rpartition("}")[2]


def _is_active(key: str, value: str) -> bool:
    local = key.rpartition("}")[2].lower()
    if local.startswith("on") or key == _XML_BASE:
        return True
    if local in _ADDRESSES:
        return _INSIDE.match(value) is None
    if local == "attributename":  # an animation that rewrites an address or a handler
        target = value.strip().rpartition(":")[2].lower()
        return target in _ADDRESSES or target.startswith("on")
    return is_active_style(value)


def is_active_style(text: str) -> bool:
    """Whether CSS, or an attribute's value, fetches or runs something."""
    return _CSS_ACTIVE.search(_CSS_ESCAPE.sub(_character, text)) is not None


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else 0
    return match[2] or (chr(code) if 0 < code < 0xD800 else "\ufffd")
