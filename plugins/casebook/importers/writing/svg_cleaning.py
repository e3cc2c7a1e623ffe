"""SVG drawings that only draw: nothing of who made them, where and with what."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable

from lxml import etree

from casebook.model.limits import STANDARD
from casebook.source.svg import read_svg

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_TELLS = frozenset({f"{_SVG}metadata", f"{_SVG}title", f"{_SVG}desc"})
_DATA = re.compile(r"\s*data:image/[a-z+.-]+;base64,(.*)", re.DOTALL | re.IGNORECASE)


class UnusablePicture(Exception):
    """The reason in Chinese, to be put behind 图."""


def clean_svg(data: bytes, encode: Callable[[bytes], tuple[str, bytes]]) -> bytes:
    """`data` without comments, descriptions, and names of other programs.

    `encode` gives the media type and the bytes of a picture inside. Raises UnusablePicture.
    """
    media = read_svg("", data)
    if media.problem is not None or len(data) > STANDARD.image_bytes:
        raise UnusablePicture("坏了或太大")
    if media.active:
        raise UnusablePicture("含有脚本或外部链接")
    root = etree.fromstring(
        data,
        etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False,
            remove_comments=True, remove_pis=True,
        ),
    )  # fmt: skip
    for element in list(root.iter(etree.Element)):
        tag = str(element.tag)
        parent = element.getparent()
        if parent is not None and (tag in _TELLS or not tag.startswith(_SVG)):
            _drop(parent, element)
            continue
        for name in list(element.attrib):
            if _tells(str(name)):
                del element.attrib[name]
        _embedded(element, encode)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=False)


def svg_words(data: bytes) -> str:
    """The text of a drawing, a line for each text element, however it is parted inside."""
    root = etree.fromstring(data)
    return "\n".join("".join(map(str, each.itertext())) for each in root.iter(f"{_SVG}text"))


def _tells(name: str) -> bool:
    if name.startswith("{"):
        return not name.startswith((_XLINK, _XML)) or name in (f"{_XLINK}title", f"{_XML}base")
    return name.startswith(("data-", "aria-"))


def _embedded(element: etree._Element, encode: Callable[[bytes], tuple[str, bytes]]) -> None:
    for name in ("href", f"{_XLINK}href"):
        address = element.get(name, "")
        if not address.lstrip().lower().startswith("data:"):
            continue
        match = _DATA.match(address)
        try:
            kind, data = encode(base64.b64decode(match[1] if match else "", validate=False))
        except binascii.Error as error:
            raise UnusablePicture("里的图坏了") from error
        element.set(name, f"data:{kind};base64,{base64.b64encode(data).decode()}")


def _drop(parent: etree._Element, element: etree._Element) -> None:
    """What follows it stays."""
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
