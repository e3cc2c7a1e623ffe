"""Paragraphs that read as the caption of a figure or table beside them, as Word sets them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.model.case import Case
from casebook.model.document import Block, Figure, Table

# A sentence that begins with 图1 has no space after it, or a stop in it.
_NUMBER = r"(?:\d{1,4}(?:[-—.]\d{1,4})*|[一二三四五六七八九十]{1,3})"
_CAPTION = re.compile(rf"[图表]\s*{_NUMBER}[\s:：.、]+[^。；，！？]{{1,60}}")


@dataclass(frozen=True, slots=True)
class StrayCaption:
    """A paragraph of its own that belongs to `owner`; `below` it, or else above."""

    owner: Figure | Table
    block: Block
    below: bool


def stray_captions(case: Case) -> list[StrayCaption]:
    """One at most for each figure, and for each table without a caption above it."""
    blocks = case.document.blocks
    if not any(block.kind == "paragraph" and block.text[:1] in "图表" for block in blocks):
        return []
    found: list[StrayCaption] = []
    taken: set[Block] = set()
    for before, owner, after in _neighbours(case):
        for block, below in ((after, True), (before, False)):
            if block is not None and block not in taken and _belongs(block, owner, below):
                taken.add(block)
                found.append(StrayCaption(owner, block, below))
                break
    return found


def _neighbours(case: Case) -> Iterator[tuple[Block | None, Figure | Table, Block | None]]:
    """Each figure and table with the block before and the block after it."""
    figures = {figure.position: figure for figure in case.document.figures if figure.alone}
    tables = {table.position.line: table for table in case.document.tables}
    blocks = [block for block in case.document.blocks if block.position not in figures]
    items: list[Block | Figure] = sorted([*blocks, *figures.values()], key=_place)
    before: Block | None = None
    for index, item in enumerate(items):
        if isinstance(item, Figure):
            yield before, item, _block(items, index + 1)
        elif item.kind == "row" and (table := tables.get(item.position.line)):
            end = next(
                (at for at in range(index, len(items)) if not _is_row(items[at])), len(items)
            )
            yield before, table, _block(items, end)
        before = _block(items, index)


def _place(item: Block | Figure) -> tuple[int, int]:
    return item.position.line, item.position.column


def _is_row(item: Block | Figure) -> bool:
    return isinstance(item, Block) and item.kind == "row"


def _block(items: list[Block | Figure], index: int) -> Block | None:
    item = items[index] if index < len(items) else None
    return item if isinstance(item, Block) else None


def _belongs(block: Block, owner: Figure | Table, below: bool) -> bool:
    if isinstance(owner, Table) and (owner.caption is not None or not below):
        return False
    label = "图" if isinstance(owner, Figure) else "表"
    return (
        block.kind == "paragraph"
        and block.text.startswith(label)
        and _CAPTION.fullmatch(block.text) is not None
    )
