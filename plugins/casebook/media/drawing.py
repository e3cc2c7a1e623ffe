"""SVG drawings that only draw: nothing that runs or fetches, nothing of who made them, where and with what."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from casebook.media.svg_names import ATTRIBUTES, ELEMENTS, UNWRAPPED
from casebook.media.unusable import UnusablePicture
from casebook.model.media import MediaProblem
from casebook.source.svg import is_active_style, read_svg

Pixels = Callable[[bytes], tuple[str, bytes]]
"""Media type and bytes of a picture inside a drawing, pixels only. Raises UnusablePicture."""

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DATA = re.compile(r"\s*data:image/[a-z+.-]+;base64,(.*)", re.DOTALL | re.IGNORECASE)


def clean_drawing(data: bytes, pixels: Pixels) -> bytes:
    """`data` with the elements and attributes of svg_names alone. Raises UnusablePicture."""
    if read_svg("", data).problem is MediaProblem.BROKEN:
        raise UnusablePicture("坏了")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    root: Any = etree.fromstring(data, parser)
    for element in list(root.iter()):
        if not isinstance(element.tag, str):  # an entity that was not resolved
            _drop(element)
            continue
        local = element.tag.removeprefix(_SVG)
        if element.tag == f"{_SVG}{local}" and local in UNWRAPPED and element is not root:
            element.attrib.clear()
            element.tag = f"{_SVG}g" if element.getparent().tag != f"{_SVG}text" else f"{_SVG}tspan"
        elif (
            element.tag != f"{_SVG}{local}"
            or local not in ELEMENTS
            or (local == "style" and is_active_style("".join(element.itertext())))
        ):
            _drop(element)
        else:
            _clean_attributes(element, pixels)
    etree.cleanup_namespaces(root)
    # Alone, without what may stand before and behind it: a DOCTYPE, comments.
    return etree.tostring(root, encoding="utf-8", xml_declaration=False, with_tail=False)


def drawing_words(data: bytes) -> str:
    """The text of a drawing, a line for each text element, however it is parted inside."""
    root = etree.fromstring(data)
    return "\n".join("".join(map(str, each.itertext())) for each in root.iter(f"{_SVG}text"))


def _clean_attributes(element: Any, pixels: Pixels) -> None:
    for name, value in list(element.attrib.items()):
        if name in ("href", _XLINK):
            address = _address(value, pixels)
            if address:
                element.set(name, address)
                continue
        elif (name in ATTRIBUTES or name == _SPACE) and not is_active_style(value):
            continue
        del element.attrib[name]


def _address(value: str, pixels: Pixels) -> str:
    """A part of the same drawing, or a picture inside it; empty when it is neither."""
    if value.strip().startswith("#"):
        return value.strip()
    match = _DATA.fullmatch(value)
    if match is None:
        return ""
    try:
        kind, data = pixels(base64.b64decode(match[1], validate=False))
    except binascii.Error as error:
        raise UnusablePicture("里的图坏了") from error
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _drop(element: Any) -> None:
    """With all inside; what follows it stays. The root cannot go, it is an svg."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
