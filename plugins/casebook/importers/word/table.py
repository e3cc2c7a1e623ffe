"""Tables with their spans and with what stands in their cells."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from casebook.importers.package.limits import DEEPEST_TABLE, MOST_PLACES
from casebook.importers.package.markup import local_name, qn
from casebook.importers.word.content import Cell, Table
from casebook.importers.word.flattening import children
from casebook.importers.word.properties import VAL, is_on, value, whole
from casebook.importers.word.story import Story
from casebook.model.errors import CasebookError

_NARROWEST = 60
"""Twips; a column of less than 1 mm is a border that did not meet the one above it."""
_MOST_COLUMNS = 200
_CELL = f".//{qn('w:tc')}"


@dataclass(slots=True)
class _Placed:
    cell: Cell
    start: int
    end: int


def read(element: etree._Element, story: Story) -> Table:
    """A w:tbl.

    Raises CasebookError for tables nested without end.
    """
    if story.tables >= DEEPEST_TABLE:
        raise CasebookError(
            f"文件里的表格嵌套太深（上限 {DEEPEST_TABLE} 层）", "在 Word 里把里层的表格移出来"
        )
    story.tables += 1
    rows: list[list[_Placed]] = []
    merging: dict[int, Cell] = {}
    heads = 0
    for row in children(element):
        if local_name(row) == "tr" and not _is_gone(row) and row.find(_CELL) is not None:
            rows.append(_row(row, story, merging))
            if _is_head(row) and heads == len(rows) - 1:
                heads += 1
    story.tables -= 1
    return _arranged(rows, _widths(element), heads)


def _is_gone(row: etree._Element) -> bool:
    properties = row.find(qn("w:trPr"))
    return properties is not None and (
        properties.find(qn("w:del")) is not None or bool(is_on(properties, "w:hidden"))
    )


def _is_head(row: etree._Element) -> bool:
    return bool(is_on(row.find(qn("w:trPr")), "w:tblHeader"))


def _row(row: etree._Element, story: Story, merging: dict[int, Cell]) -> list[_Placed]:
    """The cells that begin here; those that go on from above are made longer."""
    properties = row.find(qn("w:trPr"))
    column = 0
    placed: list[_Placed] = []
    if before := _count(value(properties, "w:gridBefore")):
        placed.append(_Placed(Cell(), 0, before))
        column = before
    for element in children(row):
        if local_name(element) != "tc":
            continue
        about = element.find(qn("w:tcPr"))
        if about is not None and about.find(qn("w:cellDel")) is not None:
            continue
        width = max(1, _count(value(about, "w:gridSpan")))
        if value(about, "w:hMerge") == "continue" or (
            about is not None
            and (sideways := about.find(qn("w:hMerge"))) is not None
            and sideways.get(VAL) is None
        ):
            if placed:
                placed[-1].end += width
            column += width
            continue
        merge = None if about is None else about.find(qn("w:vMerge"))
        if merge is not None and merge.get(VAL, "continue") == "continue" and column in merging:
            merging[column].rows += 1
        else:
            cell = Cell(story.read_blocks(element, story))
            merging.pop(column, None)
            if merge is not None:
                merging[column] = cell
            placed.append(_Placed(cell, column, column + width))
        for inside in range(column + 1, column + width):
            merging.pop(inside, None)
        if merge is None:
            merging.pop(column, None)
        column += width
        if column > _MOST_COLUMNS:
            raise CasebookError(
                f"文件里的表格列太多（上限 {_MOST_COLUMNS} 列）", "在 Word 里拆成几个表格"
            )
    if after := _count(value(properties, "w:gridAfter")):
        placed.append(_Placed(Cell(), column, column + after))
    return placed


def _count(text: str | None) -> int:
    return min(max(0, whole(text) or 0), _MOST_COLUMNS)


def _widths(element: etree._Element) -> list[int]:
    grid = element.find(qn("w:tblGrid"))
    return (
        []
        if grid is None
        else [whole(each.get(qn("w:w"))) or 0 for each in grid.iterfind(qn("w:gridCol"))]
    )


def _arranged(rows: list[list[_Placed]], widths: list[int], heads: int) -> Table:
    """Columns where no cell begins, and slivers, are taken out of the count."""
    starts = sorted({placed.start for row in rows for placed in row} | {0})
    kept = [at for at in starts if at == 0 or not _is_sliver(at - 1, widths)]
    ends = max((placed.end for row in rows for placed in row), default=0)
    if len(rows) * len(kept) > MOST_PLACES:
        raise CasebookError(
            f"文件里的表格太大（上限 {MOST_PLACES // 10_000} 万格）", "在 Word 里只留要公开的行和列"
        )
    for row in rows:
        for placed in row:
            covered = [at for at in kept if placed.start <= at < placed.end]
            placed.cell.columns = max(1, len(covered))
    cells = [[placed.cell for placed in row] for row in rows]
    return Table(cells, heads, len(kept) if ends else 0)


def _is_sliver(column: int, widths: list[int]) -> bool:
    return column < len(widths) and 0 < widths[column] < _NARROWEST
