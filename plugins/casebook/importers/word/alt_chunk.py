"""Documents inside a document that Word has not taken in yet (w:altChunk, ECMA-376 part 1, 17.17.2)."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lxml import etree, html

from casebook.importers.package.limits import DEEPEST_MARKUP, MOST_CHARACTERS, MOST_TAGS
from casebook.importers.package.parts import Parts
from casebook.importers.word.content import Block, Break, Cell, Flow, Paragraph, Table, Text

_HEADINGS = {f"h{level}": level - 1 for level in range(1, 7)}
_BLOCKS = frozenset(
    {"p", "div", "li", "dt", "dd", "blockquote", "pre", "section", "article", *_HEADINGS}
)
_UNSEEN = frozenset(
    {"script", "style", "head", "title", "template", "noscript", "object", "iframe"}
)
_BOLD = frozenset({"b", "strong"})


def read_chunk(data: bytes, read: Callable[[Parts], Flow]) -> list[Block] | None:
    """Its text and tables, without pictures and notes; None for a format that is not read.

    `read` reads a Word file. Raises CasebookError for one that cannot be read.
    """
    if data.startswith(b"PK"):
        with tempfile.TemporaryDirectory(prefix="casebook-chunk-") as scratch:
            file = Path(scratch, "chunk.docx")
            file.write_bytes(data)
            with Parts(file) as parts:
                return list(_texts_only(read(parts).blocks))
    start = data[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if data.count(b"<") > MOST_TAGS or len(data) > MOST_CHARACTERS * 8:
        return None
    if start.startswith(
        (b"<!doctype html", b"<html", b"<body", b"<p", b"<div", b"<table", b"<?xml")
    ):
        return _html(data)
    if start.startswith((b"{\\rtf", b"mime-version", b"%pdf", b"\xd0\xcf")) or b"\0" in start:
        return None
    text = data.decode("utf-8-sig", errors="replace")
    return [Paragraph([Text(line)]) for line in text.splitlines() if line.strip()]


def _texts_only(blocks: Iterable[Block]) -> Iterator[Block]:
    """What refers to other parts of that file would refer to those of this one."""
    for block in blocks:
        if isinstance(block, Paragraph):
            block.inlines = [each for each in block.inlines if isinstance(each, Text | Break)]
        else:
            for row in block.rows:
                for cell in row:
                    cell.blocks = list(_texts_only(cell.blocks))
        yield block


def _html(data: bytes) -> list[Block] | None:
    try:
        parser = html.HTMLParser(huge_tree=False, encoding=_encoding(data))
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, LookupError):
        return None
    body = root.find("body")
    found: list[Block] = []
    _walk(root if body is None else body, found, False, DEEPEST_MARKUP)
    return [each for each in found if isinstance(each, Table) or each.text.strip()]


def _encoding(data: bytes) -> str | None:
    """None where the page declares its own; else what its bytes can be."""
    if b"charset" in data[:2048].lower() or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"


def _walk(element: etree._Element, found: list[Block], bold: bool, left: int) -> None:
    """Text goes to the last paragraph; a block element begins a new one, and so does what follows it."""
    tag: object = element.tag  # a function for what is no element, whatever the stubs say
    if not isinstance(tag, str) or tag in _UNSEEN or left == 0:
        return
    if tag == "table":
        rows = [
            [_cell(cell, left) for cell in row if cell.tag in ("td", "th")]
            for row in element.iter("tr")
            if next(row.iterancestors("table")) is element
        ]
        rows = [row for row in rows if row]
        width = max((sum(cell.columns for cell in row) for row in rows), default=0)
        found.append(Table(rows, 0, width))
        return
    if tag in _BLOCKS:
        found.append(Paragraph(outline=_HEADINGS.get(tag)))
    if tag == "br":
        _last(found).inlines.append(Break())
    bold = bold or tag in _BOLD
    _add(found, element.text, bold)
    for child in element:
        _walk(child, found, bold, left - 1)
        if child.tag in _BLOCKS and (child.tail or "").strip():
            found.append(Paragraph())
        _add(found, child.tail, bold)


def _cell(element: etree._Element, left: int) -> Cell:
    found: list[Block] = [Paragraph()]
    _add(found, element.text, False)
    for child in element:
        _walk(child, found, False, left - 1)
        _add(found, child.tail, False)
    spans = (element.get(name, "1") for name in ("colspan", "rowspan"))
    columns, rows = (min(int(each), 100) if each.isdecimal() and int(each) else 1 for each in spans)
    return Cell(found, columns, rows)


def _last(found: list[Block]) -> Paragraph:
    if not found or not isinstance(found[-1], Paragraph):
        found.append(Paragraph())
    last = found[-1]
    assert isinstance(last, Paragraph)
    return last


def _add(found: list[Block], text: str | None, bold: bool) -> None:
    if text and (text.strip() or (found and isinstance(found[-1], Paragraph))):
        _last(found).inlines.append(Text(" ".join(text.split()) if text.strip() else " ", bold))
