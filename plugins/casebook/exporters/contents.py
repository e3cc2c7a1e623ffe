"""The contents: a field that Word fills with page numbers, and the headings until it does."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from casebook.exporters.fields import begin_contents, end_contents
from casebook.exporters.paper import BLACK_FONT
from casebook.exporters.typefaces import set_font
from casebook.model.document import Heading

_STEP = Pt(32)


def add_contents(document: Document, headings: Iterable[Heading]) -> None:
    """目录 on a page of its own."""
    document.add_page_break()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    set_font(title.add_run("目录"), BLACK_FONT)
    paragraph = document.add_paragraph()
    begin_contents(paragraph)
    for heading in headings:
        if 2 <= heading.level <= 4:
            paragraph.add_run(heading.text)
            paragraph.paragraph_format.left_indent = _STEP * (heading.level - 2)
            paragraph = document.add_paragraph()
    end_contents(paragraph)
