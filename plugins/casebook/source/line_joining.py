"""Joins the lines of a Chinese paragraph: a browser shows a line end as a space, which Chinese does not want."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from casebook.model.counting import FULL_WIDTH

_BETWEEN = re.compile(f"(?<=[{FULL_WIDTH}])\n(?=[{FULL_WIDTH}])")
_FULL_WIDTH = re.compile(f"[{FULL_WIDTH}]")


def join_lines(element: etree._Element) -> None:
    """Drop line ends between full-width characters, also where markup stands between them."""
    pieces = list(_pieces(element))
    texts = ["", *(text for _, _, text in pieces), ""]
    for (node, attribute, text), before, after in zip(pieces, texts, texts[2:], strict=False):
        joined = _BETWEEN.sub("", text)
        if joined.endswith("\n") and _ends_wide(joined[:-1]) and _begins_wide(after):
            joined = joined[:-1]
        if joined.startswith("\n") and _begins_wide(joined[1:]) and _ends_wide(before):
            joined = joined[1:]
        setattr(node, attribute, joined)


def _pieces(element: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Text nodes in reading order, less those of code, the element's own tail left out."""
    if element.text:
        yield element, "text", element.text
    for child in element:
        if child.tag not in ("pre", "code"):
            yield from _pieces(child)
        if child.tail:
            yield child, "tail", child.tail


def _ends_wide(text: str) -> bool:
    return bool(_FULL_WIDTH.match(text[-1:]))


def _begins_wide(text: str) -> bool:
    return bool(_FULL_WIDTH.match(text[:1]))
