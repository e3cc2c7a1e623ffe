"""Footnotes, which python-docx does not write: a part of their own (ECMA-376 part 1, 17.11)."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

_SEPARATORS = (("separator", "-1"), ("continuationSeparator", "0"))


class Footnotes:
    """Of one document; the part is written when the first note is."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes: list[str] = []

    def refer(self, paragraph: Paragraph, text: str) -> None:
        """A reference at the end of the paragraph to a new note of that text."""
        self._notes.append(text)
        run = paragraph.add_run()
        run.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(len(self._notes)))
        run._r.append(reference)

    def finish(self) -> None:
        """Put the notes into the package."""
        if not self._notes:
            return
        root = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>")
        for kind, id in _SEPARATORS:
            note = etree.SubElement(root, qn("w:footnote"), {qn("w:type"): kind, qn("w:id"): id})
            run = etree.SubElement(etree.SubElement(note, qn("w:p")), qn("w:r"))
            etree.SubElement(run, qn(f"w:{kind}"))
        for number, text in enumerate(self._notes, start=1):
            note = etree.SubElement(root, qn("w:footnote"), {qn("w:id"): str(number)})
            paragraph = etree.SubElement(note, qn("w:p"))
            mark = etree.SubElement(paragraph, qn("w:r"))
            raised = etree.SubElement(etree.SubElement(mark, qn("w:rPr")), qn("w:vertAlign"))
            raised.set(qn("w:val"), "superscript")
            etree.SubElement(mark, qn("w:footnoteRef"))
            words = etree.SubElement(etree.SubElement(paragraph, qn("w:r")), qn("w:t"))
            words.text = f" {text}"
            words.set(qn("xml:space"), "preserve")
        blob = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
