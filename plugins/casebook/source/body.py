"""One Markdown parse to everything the rules and the page need (model.document.Document)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from lxml import etree

from casebook.model.counting import count_characters
from casebook.model.document import (
    HIDDEN,
    Block,
    Caption,
    Document,
    Dropped,
    DroppedAttribute,
    Figure,
    Heading,
    Link,
    Section,
    Table,
)
from casebook.model.fault import Fault
from casebook.model.limits import STANDARD, Limits
from casebook.model.position import Position
from casebook.source import page_html
from casebook.source.caption import is_caption, is_data_of_figure, read_caption
from casebook.source.limits import is_deep, refusal, too_deep
from casebook.source.line_joining import join_lines
from casebook.source.markdown import TAGS, is_active_attribute, sanitise, to_html

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {
    "p": "paragraph", "pre": "code", "dt": "paragraph", "dd": "paragraph", "tr": "row",
    "script": HIDDEN, "style": HIDDEN,
}  # fmt: skip
_CELLS = {"td", "th"}
# fmt: off
_INLINE = frozenset({
    "a", "abbr", "b", "br", "cite", "code", "col", "del", "em", "font", "hr", "i", "img", "input",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "tt", "u", "var", "wbr",
})
"""Any other element is a block: what a raw one holds must not be lost to the rules."""
# fmt: on
_RAW_TAG = re.compile("<[A-Za-z]")


def read_body(
    markdown: str, first_line: int = 1, limits: Limits = STANDARD, *, for_page: bool = True
) -> tuple[Document, list[Fault]]:
    """Parse a report's body, which starts at line `first_line` of its file.

    `for_page` when its page will be asked for: without, the page costs a parse of its own.
    """
    if fault := refusal(markdown, first_line, limits):
        return Document(), [fault]
    root = page_html.parse(to_html(markdown))
    if is_deep(root, limits):
        return Document(), [too_deep(first_line, limits)]
    reader = _Reader(first_line)
    reader.read(root)
    if _RAW_TAG.search(markdown):
        reader.attributes(root)
    page = reader.page(root) if for_page else partial(_page, markdown, limits)
    return reader.document(page), []


def _page(markdown: str, limits: Limits) -> str:
    return read_body(markdown, limits=limits)[0].html


class _Reader:
    def __init__(self, first_line: int) -> None:
        self.offset = first_line - 1
        self.headings: list[Heading] = []
        self.figures: list[Figure] = []
        self.tables: list[Table] = []
        self.links: list[Link] = []
        self.blocks: list[Block] = []
        self.dropped: list[Dropped] = []
        self.dropped_attributes: list[DroppedAttribute] = []
        self.section_starts: list[tuple[int, Heading]] = []
        self.section_end: int | None = None
        self.captions: dict[etree._Element, Caption] = {}
        self.wrapped: list[tuple[etree._Element, Caption | None]] = []
        self.outline: list[int] = [0] * 7
        self.last = Position(first_line)

    def position(self, element: etree._Element) -> Position:
        written = element.get("data-sourcepos")
        if written is None:
            return self.last
        line, column, end_line, end_column = map(int, written.replace("-", ":").split(":"))
        length = end_column - column + 1 if end_line == line else 1
        self.last = Position(line + self.offset, max(1, column), max(1, length))
        return self.last

    def read(self, root: etree._Element) -> None:
        self.block("item", _own_text(root), self.last)
        for element in root.iterdescendants("*"):
            tag = element.tag
            if tag in _HEADINGS:
                self.heading(element, _HEADINGS[tag], self.position(element))
            elif tag == "p":
                self.paragraph(element, self.position(element))
            elif tag == "tr":
                self.block("row", _row_text(element), self.position(element))
            elif tag == "img":
                self.image(element, self.position(element))
            elif tag == "a":
                self.link(element, self.position(element))
            elif tag not in _INLINE and not _in_row(element):
                self.holder(element, tag, self.position(element))
            if tag not in TAGS:
                self.dropped.append(Dropped(tag, self.position(element)))

    def attributes(self, root: etree._Element) -> None:
        """Only raw HTML brings in an attribute that acts; one of a dropped element goes with it."""
        self.last = Position(self.offset + 1)
        for element in root.iterdescendants(*TAGS):
            position = self.position(element)
            self.dropped_attributes += (
                DroppedAttribute(str(name), str(element.tag), position)
                for name in element.attrib
                if is_active_attribute(str(name))
            )

    def holder(self, element: etree._Element, tag: str, position: Position) -> None:
        if tag == "table":
            self.table(element, position)
        elif tag == "section" and "footnotes" in (element.get("class") or ""):
            self.section_end = len(self.blocks)
        elif tag == "li":
            join_lines(element)
        self.block(_KINDS.get(tag, "item"), _own_text(element), position)

    def block(self, kind: str, text: str, position: Position) -> None:
        text = text.strip()
        if text:
            self.blocks.append(Block(kind, text, position, count_characters(text)))

    def heading(self, element: etree._Element, level: int, position: Position) -> None:
        self.outline[level] += 1
        self.outline[level + 1 :] = [0] * (6 - level)
        anchor = "s" + "-".join(str(n) for n in self.outline[2 : max(2, level) + 1])
        heading = Heading(level, _own_text(element, marks=False).strip(), position, anchor)
        element.set("id", anchor)
        self.headings.append(heading)
        if level == 2:
            self.section_starts.append((len(self.blocks), heading))
        self.block("heading", heading.text, position)

    def paragraph(self, element: etree._Element, position: Position) -> None:
        text = _own_text(element)
        if "\n" in text:
            join_lines(element)
            text = _own_text(element)
        if not text.strip() and len(element) == 1 and element[0].tag == "img":
            self.captions[element] = caption = read_caption(element[0].get("alt", ""), position)
            self.wrapped.append((element, caption))
            self.block("caption", element[0].get("alt", ""), position)
            return
        following = element.getnext()
        tail = (element.tail or "").strip()
        if (
            following is not None
            and following.tag == "table"
            and not tail
            and (is_caption(text, "表") or is_data_of_figure(text))
        ):
            caption = read_caption(text, position)
            if caption.label == "图":
                caption = Caption("", None, text.strip(), position)
            self.captions[following] = caption
            self.block("caption", text, position)
            return
        self.block("paragraph", text, position)

    def table(self, element: etree._Element, position: Position) -> None:
        caption = self.captions.get(element)
        rows = tuple(
            tuple(_text(cell).strip() for cell in row)
            for row in element.iter("tr")
            if next(row.iterancestors("table")) is element
        )
        self.tables.append(Table(caption, rows, position))
        self.wrapped.append((element, caption))

    def image(self, element: etree._Element, position: Position) -> None:
        parent = element.getparent()
        caption = None if parent is None else self.captions.get(parent)
        target = element.get("src", "")
        self.figures.append(Figure(target, caption, caption is not None, position))

    def link(self, element: etree._Element, position: Position) -> None:
        target = element.get("href")
        if target is not None and not target.startswith(("#fn-", "#fnref-")):
            self.links.append(Link(target, _text(element), position))

    def sections(self) -> Iterator[Section]:
        ends = [start for start, _ in self.section_starts[1:]]
        ends.append(len(self.blocks) if self.section_end is None else self.section_end)
        for (start, heading), end in zip(self.section_starts, ends, strict=True):
            blocks = tuple(self.blocks[start + 1 : end])
            yield Section(heading, blocks, sum(block.characters for block in blocks))

    def page(self, root: etree._Element) -> Callable[[], str]:
        page_html.arrange(root, self.wrapped)
        return partial(sanitise, page_html.serialise(root))

    def document(self, page: Callable[[], str]) -> Document:
        sections = tuple(self.sections()) if self.section_starts else ()
        return Document(
            headings=tuple(self.headings),
            sections=sections,
            figures=tuple(self.figures),
            tables=tuple(self.tables),
            links=tuple(self.links),
            blocks=tuple(self.blocks),
            dropped=tuple(self.dropped),
            dropped_attributes=tuple(self.dropped_attributes),
            position=Position(self.offset + 1),
            page=page,
        )


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())) if len(element) else element.text or ""


def _own_text(element: etree._Element, *, marks: bool = True) -> str:
    """Text of an element that is not in a block of its own inside it; with or without marks of notes."""
    if not len(element):
        return element.text or ""
    parts = [element.text or ""]
    for child in element:
        is_mark = child.tag == "sup" and "footnote-ref" in (child.get("class") or "")
        if child.tag in _INLINE and (marks or not is_mark):
            parts.append(_own_text(child, marks=marks))
        parts.append(child.tail or "")
    return "".join(parts)


def _row_text(row: etree._Element) -> str:
    """Cells parted by tabs, then what stands in the row outside any cell."""
    return "\t".join([*(_own_text(cell) for cell in row if cell.tag in _CELLS), _own_text(row)])


def _in_row(element: etree._Element) -> bool:
    parent = element.getparent()
    return element.tag in _CELLS and parent is not None and parent.tag == "tr"
