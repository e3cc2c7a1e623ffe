"""Tables: as Markdown where it can hold them, else as HTML of the elements that a report may hold."""

from __future__ import annotations

import html

from casebook.importers.word.content import (
    Block,
    Break,
    Cell,
    Inline,
    NoteMark,
    Paragraph,
    Table,
    Text,
)
from casebook.importers.word.numerals import gap_after
from casebook.importers.writing.cleaning import clean
from casebook.importers.writing.inline import NoteNumbers, write_inlines


def write_table(table: Table, notes: NoteNumbers) -> str:
    """`table` without a caption; no blank line stands inside unless Markdown is to be read there."""
    return _markdown(table, notes) if _is_plain(table) else _html(table, notes)


def _is_plain(table: Table) -> bool:
    """One head row, every cell a single one, nothing but lines of text inside."""
    cells = [cell for row in table.rows for cell in row]
    return (
        table.heads <= 1
        and len({len(row) for row in table.rows}) == 1
        and all(cell.columns == cell.rows == 1 for cell in cells)
        and not any(isinstance(block, Table) for cell in cells for block in cell.blocks)
    )


def _markdown(table: Table, notes: NoteNumbers) -> str:
    rows = [
        [_lines(cell, notes, plain=number == 0) for cell in row]
        for number, row in enumerate(table.rows)
    ]
    lines = ["|" + "".join(f" {cell} |" if cell else " |" for cell in row) for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    return "\n".join(lines)


def _lines(cell: Cell, notes: NoteNumbers, plain: bool) -> str:
    parts = [
        _numbered(block) + write_inlines(block.inlines, notes, plain=plain, in_table=True)
        for block in cell.blocks
        if isinstance(block, Paragraph)
    ]
    return "<br>".join(part for part in parts if part)


def _numbered(block: Paragraph) -> str:
    """The automatic number of a paragraph in a cell."""
    label = block.label
    if label is None:
        return ""
    if label.is_bullet:
        return "• "
    text = clean(label.text).strip()
    return text + gap_after(text)


def _html(table: Table, notes: NoteNumbers) -> str:
    heads = _head_rows(table)
    lines = ["<table>"]
    for number, row in enumerate(table.rows):
        lines.append("<tr>")
        lines += [_cell(cell, "th" if number < heads else "td", notes) for cell in row]
        lines.append("</tr>")
    return "\n".join([*lines, "</table>"])


def _head_rows(table: Table) -> int:
    """As marked in the file, else as far down as the first row's cells reach."""
    reach = max((cell.rows for cell in table.rows[0]), default=1) if table.rows else 0
    first = table.heads or (reach if reach < len(table.rows) else 1)
    return first if len(table.rows) > 1 else 0


def _cell(cell: Cell, name: str, notes: NoteNumbers) -> str:
    spans = "".join(
        f' {attribute}="{count}"'
        for attribute, count in (("colspan", cell.columns), ("rowspan", cell.rows))
        if count > 1
    )
    if any(isinstance(each, NoteMark) for block in cell.blocks for each in _inlines(block)):
        # Between blank lines Markdown is read, and only so can a note be referred to.
        parts = [
            _numbered(block) + write_inlines(block.inlines, notes)
            for block in cell.blocks
            if isinstance(block, Paragraph)
        ]
        return f"<{name}{spans}>\n\n" + "\n\n".join(filter(None, parts)) + f"\n\n</{name}>"
    parts = [_block(block, notes, is_head=name == "th") for block in cell.blocks]
    return f"<{name}{spans}>{_joined(parts)}</{name}>"


def _joined(parts: list[str]) -> str:
    """Lines parted by breaks; a table needs none beside it."""
    text = ""
    for part in filter(None, parts):
        between = "<br>" if text and not text.endswith("</table>") and part[:6] != "<table" else ""
        text += between + part
    return text


def _inlines(block: Block) -> list[Inline]:
    return block.inlines if isinstance(block, Paragraph) else []


def _block(block: Block, notes: NoteNumbers, *, is_head: bool) -> str:
    """Lines of a cell; a head cell is bold anyway."""
    if isinstance(block, Table):
        return _html(block, notes)
    parts = [html.escape(_numbered(block), quote=False)]
    for each in block.inlines:
        if isinstance(each, Break):
            parts.append("<br>")
        elif isinstance(each, Text):
            text = html.escape(clean(each.text), quote=False)
            is_strong = each.bold and not is_head and text.strip()
            tag = each.raised or ("strong" if is_strong else "")
            parts.append(f"<{tag}>{text}</{tag}>" if tag else text)
    return "".join(parts).strip()
