"""Numbered lists: each counts by itself, from the number that it begins with (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

_LEVELS = 4
_INDENT = 420
"""Twips by level."""


class Numbers:
    """Of one document; what is needed is put into its numbering part with the first list."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._abstract = ""

    def new_list(self, start: int, level: int) -> str:
        """The id of a list whose items at `level` (from 0) count from `start`."""
        root = self._document.part.numbering_part.element
        self._abstract = self._abstract or _add_abstract(root)
        number = OxmlElement("w:num")
        ids = [int(each.get(qn("w:numId"), "0")) for each in root.iterfind(qn("w:num"))]
        id = str(max(ids, default=0) + 1)
        number.set(qn("w:numId"), id)
        _child(number, "w:abstractNumId", self._abstract)
        override = OxmlElement("w:lvlOverride")
        override.set(qn("w:ilvl"), str(min(level, _LEVELS - 1)))
        _child(override, "w:startOverride", str(start))
        number.append(override)
        root.append(number)
        return id


def set_number(paragraph: Paragraph, id: str, level: int) -> None:
    """Make a paragraph an item of the list of that id."""
    numbering = OxmlElement("w:numPr")
    _child(numbering, "w:ilvl", str(min(level, _LEVELS - 1)))
    _child(numbering, "w:numId", id)
    # It stands before the layout of the paragraph (CT_PPrBase); here there is none yet.
    paragraph._p.get_or_add_pPr().append(numbering)


def _add_abstract(root: etree._Element) -> str:
    definitions = root.findall(qn("w:abstractNum"))
    ids = [int(each.get(qn("w:abstractNumId"), "0")) for each in definitions]
    id = str(max(ids, default=-1) + 1)
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), id)
    _child(abstract, "w:multiLevelType", "multilevel")
    for level in range(_LEVELS):
        definition = OxmlElement("w:lvl")
        definition.set(qn("w:ilvl"), str(level))
        for name, text in (
            ("w:start", "1"), ("w:numFmt", "decimal"), ("w:lvlText", f"%{level + 1}."), ("w:lvlJc", "left"),
        ):  # fmt: skip
            _child(definition, name, text)
        layout = OxmlElement("w:pPr")
        indent = OxmlElement("w:ind")
        indent.set(qn("w:left"), str(_INDENT * (level + 2)))
        indent.set(qn("w:hanging"), str(_INDENT))
        layout.append(indent)
        definition.append(layout)
        abstract.append(definition)
    # The definitions stand before the lists (CT_Numbering).
    if definitions:
        definitions[-1].addnext(abstract)
    else:
        root.insert(0, abstract)
    return id


def _child(parent: etree._Element, name: str, text: str) -> None:
    element = OxmlElement(name)
    element.set(qn("w:val"), text)
    parent.append(element)
