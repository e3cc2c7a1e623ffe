"""A report's body to Word: what the page shows, block by block."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.text.paragraph import Paragraph
from lxml import etree

from casebook.exporters.fields import add_field
from casebook.exporters.figures import add_figure
from casebook.exporters.footnotes import Footnotes
from casebook.exporters.inline import add_inlines
from casebook.exporters.numbers import Numbers, set_number
from casebook.exporters.paper import indent
from casebook.exporters.tables import fill_table, table_size
from casebook.model.errors import CasebookError
from casebook.model.position import START
from casebook.source import page_html
from casebook.source.caption import is_caption, is_data_of_figure, read_caption
from casebook.source.markdown import sanitise, to_html

_HEADINGS = {f"h{level}": level - 1 for level in range(2, 7)}


def add_body(document: Document, markdown: str, folder: Path) -> None:
    """Append a report; its figures are files of `folder`.

    Raises CasebookError when a figure cannot be read.
    """
    root = page_html.parse(sanitise(to_html(markdown)))
    _Body(document, root, folder).write(root)


class _Body:
    def __init__(self, document: Document, root: etree._Element, folder: Path) -> None:
        self.document = document
        self.folder = folder
        self.footnotes = Footnotes(document)
        self.numbers = Numbers(document)
        self.notes = {
            item.get("id", "")[3:]: " ".join("".join(map(str, item.itertext())).split()).rstrip(
                "↩ "
            )
            for section in root.iter("section")
            for item in section.iter("li")
        }

    def write(self, root: etree._Element) -> None:
        for element in root:
            self.block(element)
        self.footnotes.finish()

    def refer(self, paragraph: Paragraph, note: str) -> None:
        if note in self.notes:
            self.footnotes.refer(paragraph, self.notes[note])

    def block(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _HEADINGS:
            heading = self.document.add_heading("", _HEADINGS[tag])
            add_inlines(heading, element, self.refer)
        elif tag == "p":
            self.paragraph(element)
        elif tag in ("ul", "ol"):
            self.list(element, 0)
        elif tag == "table":
            fill_table(self.document.add_table(*table_size(element)), element, self.refer)
            self.document.add_paragraph()
        elif tag == "section":
            pass  # the notes, which stand at the foot of their pages
        elif tag == "hr":
            self.document.add_paragraph()
        elif tag == "pre":
            for line in "".join(map(str, element.itertext())).rstrip("\n").split("\n"):
                self.document.add_paragraph(line)
        else:
            self.holder(element)

    def holder(self, element: etree._Element) -> None:
        """A quotation or another wrapper: what is in it."""
        if (element.text or "").strip():
            indent(self.document.add_paragraph((element.text or "").strip()))
        for child in element:
            self.block(child)
            if (child.tail or "").strip():
                indent(self.document.add_paragraph((child.tail or "").strip()))

    def paragraph(self, element: etree._Element) -> None:
        if len(element) == 1 and element[0].tag == "img" and not _words(element):
            self.figure(element[0])
            return
        following = element.getnext()
        text = _words(element)
        if (
            following is not None
            and following.tag == "table"
            and (is_caption(text, "表") or is_data_of_figure(text))
        ):
            self.caption(text)
            return
        paragraph = self.document.add_paragraph()
        indent(paragraph)
        add_inlines(paragraph, element, self.refer)

    def figure(self, image: etree._Element) -> None:
        caption = image.get("alt", "")
        file = self.folder / image.get("src", "")
        if not file.resolve().is_relative_to(self.folder.resolve()):
            raise CasebookError(
                f"图片「{image.get('src', '')}」不在案例的文件夹里",
                "把图片放到 index.md 旁边再引用",
            )
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        add_figure(self.document, paragraph, file, caption)
        if caption.strip():
            self.caption(caption)

    def caption(self, text: str) -> None:
        """图1 改善路线图, its number a field that counts."""
        paragraph = self.document.add_paragraph(style="Caption")
        caption = read_caption(text, START)
        if caption.number is None:
            paragraph.add_run(text.strip())
            return
        paragraph.paragraph_format.keep_with_next = caption.label == "表"
        paragraph.add_run(caption.label)
        add_field(paragraph, f"SEQ {caption.label} \\* ARABIC", str(caption.number))
        paragraph.add_run(f" {caption.title}")

    def list(self, element: etree._Element, depth: int) -> None:
        is_numbered = element.tag == "ol"
        start = element.get("start", "1")
        number = int(start) if start.isascii() and start.isdigit() else 1
        id = self.numbers.new_list(number, depth) if is_numbered else ""
        style = (
            f"List Bullet {depth + 1}"
            if 0 < depth < 3
            else "List Bullet 3"
            if depth
            else "List Bullet"
        )
        for item in element.iterchildren("li"):
            paragraph = self.document.add_paragraph(style=None if is_numbered else style)
            if is_numbered:
                set_number(paragraph, id, depth)
            self.item(item, paragraph, depth)

    def item(self, item: etree._Element, paragraph: Paragraph, depth: int) -> None:
        inner = [child for child in item if child.tag in ("ul", "ol", "p", "table", "pre")]
        for child in inner:
            item.remove(child)
        add_inlines(paragraph, item, self.refer)
        first = not _words(item)
        for child in inner:
            if child.tag in ("ul", "ol"):
                self.list(child, depth + 1)
            elif child.tag == "p" and first:
                add_inlines(paragraph, child, self.refer)
                first = False
            else:
                self.block(child)


def _words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())).strip()
