"""Tables of a page to Word tables, spans and tables in cells among them."""

from __future__ import annotations

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from casebook.exporters.inline import Refer, add_inlines
from casebook.exporters.paper import SMALL_SIZE

_MOST = 100


def table_size(element: etree._Element) -> tuple[int, int]:
    """Rows and columns of a table element."""
    rows = _rows(element)
    taken = _places(rows)
    return len(rows), max((column for _, column in taken), default=0) + 1


def fill_table(table: Table, element: etree._Element, refer: Refer) -> None:
    """Write the cells of `element` into `table`, which has its size."""
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    rows = _rows(element)
    written = list(table.rows)
    # Asked of the table one by one, each cell would take as long as all of them.
    cells = [row.cells for row in written]
    for (at, column), cell in _places(rows).items():
        if cell is None:
            continue
        down, across = _span(cell, "rowspan"), _span(cell, "colspan")
        target = cells[at][column]
        if (down, across) != (1, 1):
            last = cells[min(at + down, len(cells)) - 1]
            target = target.merge(last[min(column + across, len(last)) - 1])
        _fill(target, cell, refer)
    for at in range(_heads(rows)):
        properties = written[at]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:tblHeader"))


def _rows(element: etree._Element) -> list[etree._Element]:
    """Its own rows, not those of tables inside."""
    return [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]


def _heads(rows: list[etree._Element]) -> int:
    count = 0
    for row in rows:
        cells = [cell for cell in row if cell.tag in ("th", "td")]
        if not cells or any(cell.tag == "td" for cell in cells):
            break
        count += 1
    return count


def _places(rows: list[etree._Element]) -> dict[tuple[int, int], etree._Element | None]:
    """Each place of the grid: the cell that begins there, or None where one reaches."""
    taken: dict[tuple[int, int], etree._Element | None] = {}
    for at, row in enumerate(rows):
        column = 0
        for cell in row:
            if cell.tag not in ("th", "td"):
                continue
            while (at, column) in taken:
                column += 1
            for down in range(min(_span(cell, "rowspan"), len(rows) - at)):
                for across in range(_span(cell, "colspan")):
                    taken[at + down, column + across] = None
            taken[at, column] = cell
    return taken


def _span(cell: etree._Element, name: str) -> int:
    text = cell.get(name, "1")
    return min(max(1, int(text)), _MOST) if text.isascii() and text.isdigit() else 1


def _fill(target: _Cell, cell: etree._Element, refer: Refer) -> None:
    paragraph = target.paragraphs[0]
    for extra in target.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    blocks = [each for each in cell if each.tag in ("p", "table", "figure", "div")]
    if not blocks:
        _line(paragraph, cell, refer)
        return
    used = False
    if (cell.text or "").strip():
        paragraph.add_run((cell.text or "").strip())
        used = True
    for block in blocks:
        if block.tag == "p":
            _line(paragraph if not used else target.add_paragraph(), block, refer)
            used = True
            continue
        for inner in [block] if block.tag == "table" else block.iter("table"):
            fill_table(target.add_table(*table_size(inner)), inner, refer)
            break
        if (block.tail or "").strip():
            target.add_paragraph((block.tail or "").strip())


def _line(paragraph: Paragraph, element: etree._Element, refer: Refer) -> None:
    add_inlines(paragraph, element, refer)
    is_head = element.tag == "th"
    if is_head:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing = 1
    for run in paragraph.runs:
        run.font.size = SMALL_SIZE
        if is_head:
            run.bold = True
