"""What stands inside a paragraph of a page to runs of a Word paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

Refer = Callable[[Paragraph, str], None]
"""Writes a reference to the note of that id."""

_NOTE = re.compile(r"#fn-(.+)")


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    struck: bool = False
    raised: str = ""
    link: str = ""
    code: bool = False


_LOOKS: dict[str, dict[str, Any]] = {
    "strong": {"bold": True}, "b": {"bold": True}, "em": {"italic": True}, "i": {"italic": True},
    "del": {"struck": True}, "s": {"struck": True}, "sup": {"raised": "superscript"},
    "sub": {"raised": "subscript"}, "code": {"code": True},
}  # fmt: skip


def add_inlines(paragraph: Paragraph, element: etree._Element, refer: Refer) -> None:
    """The text of `element` and of what is inside it, block elements left out by the caller."""
    _add(paragraph, element, _Look(), refer)


def _add(paragraph: Paragraph, element: etree._Element, look: _Look, refer: Refer) -> None:
    _text(paragraph, element.text, look)
    for child in element:
        tag = child.tag
        if tag == "br":
            paragraph.add_run().add_break()
        elif tag == "sup" and "footnote-ref" in (child.get("class") or ""):
            link = child.find("a")
            match = _NOTE.fullmatch("" if link is None else link.get("href", ""))
            if match:
                refer(paragraph, match[1])
        elif tag == "a" and child.get("data-footnote-backref") is not None:
            pass  # Word has its own way back
        elif tag == "a":
            _add(paragraph, child, replace(look, link=child.get("href", "")), refer)
        elif tag in _LOOKS:
            _add(paragraph, child, replace(look, **_LOOKS[tag]), refer)
        else:
            _add(paragraph, child, look, refer)
        _text(paragraph, child.tail, look)


def _text(paragraph: Paragraph, text: str | None, look: _Look) -> None:
    if not text:
        return
    run = paragraph.add_run(re.sub(r"\s*\n\s*", " ", text))
    run.bold, run.italic = look.bold or None, look.italic or None
    run.font.strike = look.struck or None
    if look.raised == "superscript":
        run.font.superscript = True
    elif look.raised:
        run.font.subscript = True
    if look.link.startswith(("http://", "https://")):
        _link(paragraph, run, look.link)


def _link(paragraph: Paragraph, run: Run, address: str) -> None:
    id = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), id)
    run._r.addprevious(hyperlink)
    hyperlink.append(run._r)
