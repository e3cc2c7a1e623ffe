"""Data: JSON, plain text, feeds and site maps, search packs."""

from __future__ import annotations

import base64
import json
import posixpath
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from casebook.release.audit.chunks import whole
from casebook.release.audit.compact import BREAK
from casebook.release.audit.content import Content, Read, Reference
from casebook.release.audit.page import NEXT, spelt_out, visible_text
from casebook.release.audit.report import Found
from casebook.search import pack_texts

_ADDRESS = re.compile(r"\s*(?:https?:)?//[\w.-]+\.[a-z]", re.IGNORECASE)
_XML: dict[str, Any] = {
    "resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False,
}  # fmt: skip
_ADDRESSES = frozenset({"loc", "link", "url", "guid", "id", "uri", "icon", "logo"})
"""Elements of sitemaps, RSS and Atom whose text is an address."""


def read_json(path: str, data: bytes, read: Read) -> Content:
    """Raises ValueError when it is none."""
    # As pairs: of two values with one key a dictionary would keep one.
    strings = list(_strings(json.loads(data, object_pairs_hook=_Pairs)))
    content = Content(NEXT.join(strings), spelt_out(BREAK.join(strings)), is_data=True)
    content.references = [Reference(each, "数据", True) for each in strings if _ADDRESS.match(each)]
    return content


class _Pairs(list[tuple[str, Any]]):
    """An object's keys and values, all of them."""


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, int | float):
        yield str(value)
    elif isinstance(value, _Pairs):
        for key, each in value:
            yield key
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def read_text(path: str, data: bytes, read: Read) -> Content:
    """Raises ValueError when it is not in UTF-8."""
    text = data.decode("utf-8-sig")
    return Content(text=text, raw=spelt_out(text))


def read_xml(path: str, data: bytes, read: Read) -> Content:
    """A feed or a site map. Raises ValueError when it is no XML."""
    try:
        root: Any = etree.fromstring(data, etree.XMLParser(**_XML))
    except etree.XMLSyntaxError as error:
        raise ValueError from error
    texts: list[str] = []
    content = Content()
    around = (*root.itersiblings(preceding=True), *root.itersiblings())
    for element in (*around, *root.iter()):
        texts += [each for each in (element.text, element.tail) if each]
        if not isinstance(element.tag, str):
            continue
        local = etree.QName(element).localname
        if local in _ADDRESSES and (element.text or "").strip():
            content.references.append(Reference(element.text.strip(), f"<{local}>", False))
        for key, value in element.items():
            texts.append(value)
            if key.rpartition("}")[2] in ("href", "src", "url"):
                content.references.append(Reference(value, f"<{local}>", False))
    if root.getroottree().docinfo.doctype:
        content.found.append(Found("inline-code", "", "XML 里有 DOCTYPE"))
    raw = spelt_out("\n".join(texts))
    content.text, content.raw = visible_text(raw), raw
    return content


def read_pack(path: str, data: bytes, read: Read) -> Content:
    """A pack of the search, by what the manifest beside it says. Raises ValueError when it cannot be read."""
    folder, name = posixpath.split(path)
    manifest = json.loads(whole(f"{folder}/manifest.json", read) or b"{}")
    meta = next(
        (each["meta"] for each in manifest.get("segments", ()) if each.get("pack") == name), None
    )
    if meta is None:
        found = Found("unexpected-file", "", f"搜索的清单里没有「{name}」")
        return Content(found=[found])
    texts = list(pack_texts(data, base64.b64decode(meta)))
    return Content(
        text=NEXT.join(texts).replace("\n", NEXT), raw=BREAK.join(texts).replace("\n", BREAK)
    )
