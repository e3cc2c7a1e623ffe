"""Contacts in the cells of a table, marked where they stood."""

from __future__ import annotations

import re

from casebook.importers.draft.application import Application
from casebook.importers.draft.contact_labels import (
    NAMED,
    SHORT,
    SIGNS,
    Asks,
    asks,
    is_address,
    is_phone,
    is_reach,
    names_in,
    unspaced,
)
from casebook.importers.draft.privacy import MARK
from casebook.importers.word.content import Cell, Paragraph, Table, Text

_CHAT = re.compile(r"微信|QQ|VX|WeChat|钉钉|飞书|身份证|护照", re.IGNORECASE)
_CHAT_NAME = re.compile(r"(?=.*\d)[A-Za-z0-9][\w-]{4,30}|[A-Za-z][\w-]{5,30}")
_BLANK = re.compile(r"[-—－/无\s]*")


def clear_table(table: Table, application: Application, *, form: bool = False) -> int:
    """Put marks into the cells that hold contacts; in a form any label counts."""
    count = sum(
        clear_table(block, application, form=form)
        for row in table.rows
        for cell in row
        for block in cell.blocks
        if isinstance(block, Table)
    )
    grid = _grid(table)
    kinds = {id(cell): _kind(cell) for row in table.rows for cell in row}
    signed = _is_signed(table, kinds)
    if not form and not signed and not _tells_contacts(table, kinds):
        return count
    only_contacts = form or signed or _asks_nothing_else(grid, kinds)
    done: set[int] = set()
    if not only_contacts and NAMED & set(kinds.values()):
        application.tables_with_names += 1
    for at, row in enumerate(grid):
        for column, cell in enumerate(row):
            kind = None if cell is None else kinds[id(cell)]
            if cell is None or kind is None or kind is Asks.OTHER or id(cell) in done:
                continue
            if kind in NAMED and not only_contacts:
                continue
            done.add(id(cell))
            value = _inside(cell)
            if value and _answers(kind, value, cell.text, form=form):
                count += _mark(cell, value, application, kind, keep_label=True)
                continue
            for found in _beside(grid, at, column, kinds, kind, form=form):
                if id(found) not in done:
                    done.add(id(found))
                    count += _mark(found, found.text, application, kind)
    return count


def _tells_contacts(table: Table, kinds: dict[int, Asks | None]) -> bool:
    """Whether it asks for a person to turn to, or for numbers and holds some: 手机 may be a product."""
    asked = set(kinds.values())
    return Asks.PERSON in asked or (
        Asks.REACH in asked
        and any(
            is_phone(cell.text) or (kinds[id(cell)] is Asks.REACH and _CHAT.search(cell.text))
            for row in table.rows
            for cell in row
        )
    )


def _asks_nothing_else(grid: list[list[Cell | None]], kinds: dict[int, Asks | None]) -> bool:
    """Whether its head row, or its first column, asks for nothing but persons and contacts."""
    heads = grid[0] if grid else []
    column = [row[0] for row in grid if row]
    return any(
        all(cell is not None and kinds[id(cell)] is not None for cell in cells)
        for cells in (heads, column)
    )


def _is_signed(table: Table, kinds: dict[int, Asks | None]) -> bool:
    """Whether it holds nothing but who wrote, checked and approved, and when."""
    cells = [cell for row in table.rows for cell in row if cell.text.strip()]
    return bool(NAMED & set(kinds.values())) and all(
        kinds[id(cell)] is not None
        or names_in(cell.text)
        or re.fullmatch(r"[\d\s年月日./-]+", cell.text)
        for cell in cells
    )


def _kind(cell: Cell) -> Asks | None:
    text = unspaced(cell.text.strip())
    kind = asks(text)
    if kind is None and (label := _label_and_value(text)):
        kind = asks(label[0])
    return kind


def _label_and_value(text: str) -> tuple[str, str] | None:
    for pattern in (r"^([^:：\n]{1,18}?)\s*[:：]\s*(.+)$", r"^([^\n]{1,18}?)\s*\n\s*(.+)$"):
        if match := re.match(pattern, text, re.DOTALL):
            return match[1], match[2]
    return None


def _inside(cell: Cell) -> str:
    """The value that stands in the label's own cell."""
    found = _label_and_value(unspaced(cell.text.strip()))
    return found[1].strip() if found and asks(cell.text) is None else ""


def _grid(table: Table) -> list[list[Cell | None]]:
    """The cell that covers each place."""
    grid: list[dict[int, Cell]] = [{} for _ in table.rows]
    for at, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while column in grid[at]:
                column += 1
            for down in range(at, min(len(grid), at + cell.rows)):
                for across in range(column, column + cell.columns):
                    grid[down][across] = cell
            column += cell.columns
    return [[line.get(n) for n in range(max(line, default=-1) + 1)] for line in grid]


def _beside(
    grid: list[list[Cell | None]],
    at: int,
    column: int,
    kinds: dict[int, Asks | None],
    kind: Asks,
    *,
    form: bool,
) -> list[Cell]:
    """The cells that answer a label: to its right up to the next label, else below it."""
    own = grid[at][column]
    right: list[Cell] = []
    for cell in grid[at][column + 1 :]:
        if cell is None or cell is own:
            continue
        if kinds[id(cell)] is not None:
            break
        if cell not in right:
            right.append(cell)
    label = "" if own is None else own.text
    answers = [cell for cell in right if _answers(kind, cell.text, label, form=form)]
    if answers:
        return answers
    is_head = not right or any(cell.text.strip() for cell in right)
    below: list[Cell] = []
    strong = is_head and _all_below(own, kind) and at == _first_label_row(grid, kinds, column)
    if kind is Asks.REACH and not any(
        cell is not None and _answers(kind, cell.text, label, form=form)
        for row in grid[at + 1 :]
        for cell in row[column : column + 1]
    ):
        return []
    for row in grid[at + 1 :]:
        cells = [
            cell
            for cell in row[column : column + (1 if own is None else own.columns)]
            if cell is not None and cell is not own
        ]
        if any(kinds[id(cell)] is not None for cell in cells):
            break
        for cell in cells:
            text = cell.text.strip()
            if _answers(kind, text, label, form=form) or (
                strong and text and not _BLANK.fullmatch(text)
            ):
                below.append(cell)
    return below


def _all_below(head: Cell | None, kind: Asks) -> bool:
    """Whether nothing below a head of that kind is for the public."""
    return kind is Asks.REACH or (head is not None and "联" in head.text and kind is Asks.PERSON)


def _first_label_row(
    grid: list[list[Cell | None]], kinds: dict[int, Asks | None], column: int
) -> int:
    for at, row in enumerate(grid):
        cell = row[column] if column < len(row) else None
        if cell is not None and kinds[id(cell)] is not None:
            # A head row asks for more than one thing, or names other columns beside it.
            return at if len([each for each in row if each is not None]) > 1 else -1
    return -1


def _answers(kind: Asks, text: str, label: str, *, form: bool) -> bool:
    """Whether a text is what a label asks for; in a report a plain count is no number to call."""
    text = text.strip()
    if not text or text == MARK:
        return False
    if kind in SIGNS:
        return (bool(names_in(text)) and len(text) <= SHORT) or (
            kind is Asks.PERSON and is_reach(text)
        )
    if kind is Asks.PLACE:
        return len(text) >= 6 if form else is_address(text)
    if not form:
        return is_phone(text) or bool(_CHAT.search(label) and _CHAT_NAME.fullmatch(text))
    return is_reach(text) or bool(re.fullmatch(r"[A-Za-z][\w-]{4,30}|\d{5,}", text))


def _mark(
    cell: Cell, value: str, application: Application, kind: Asks, *, keep_label: bool = False
) -> int:
    """Take over what a cell says of a person, and leave a mark."""
    if kind in SIGNS:
        names = names_in(value)
        application.names |= names
        application.private |= names
    if kind not in NAMED or is_reach(value):
        application.private.add(" ".join(value.split()))
    label = ""
    if keep_label and (found := _label_and_value(unspaced(cell.text.strip()))):
        label = f"{found[0]}："
    cell.blocks = [Paragraph([Text(label + MARK)])]
    return 1
