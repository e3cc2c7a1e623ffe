"""Rows 合计 of the report's tables against what they add up: for the author to look into."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.importers.draft.form import read_number
from casebook.importers.draft.items import DataTable, Item
from casebook.importers.draft.metrics import table_grid

_TOTAL = re.compile(r"^(?:合\s*计|总\s*计)(?:[（(].*[）)])?$")
_NOT_ADDED = re.compile(r"率|%|％|比|均|指数|系数|Cpk|得分|变化")
_WHOLE = re.compile(r"-?\d[\d,，]*(?:\.\d+)?")


def check_totals(items: list[Item]) -> list[str]:
    """One line for each table with a total that is not the sum of its column."""
    return [
        f"「{item.caption or '没有表题的表'}」的合计与各行之和不符（{head}列）：核对原稿"
        for item in items
        if isinstance(item, DataTable) and not item.of_figure
        for head in _wrong(table_grid(item.table))
    ]


def _wrong(grid: list[list[str]]) -> Iterator[str]:
    """Heads of the columns whose last row is a total that differs."""
    if len(grid) < 4 or not _TOTAL.match(grid[-1][0]):
        return
    for column, head in enumerate(grid[0]):
        cells = [row[column].strip() for row in grid[1:]]
        if column == 0 or _NOT_ADDED.search(head) or not all(map(_WHOLE.fullmatch, cells)):
            continue
        *parts, total = (read_number(cell) or 0.0 for cell in cells)
        places = max(len(cell.partition(".")[2]) for cell in cells)
        # Each rounded part may be off by half a unit of the last place; whole numbers are counted.
        slack = 0.5 * 10**-places * (len(parts) + 1) if places else 0.0
        if abs(sum(parts) - total) > slack + 1e-9:
            yield head
