"""Contacts that stand in a report itself: in its tables, below its title, where it is signed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from casebook.importers.draft.application import Application
from casebook.importers.draft.contact_labels import (
    Asks,
    asks,
    is_address,
    is_phone,
    is_reach,
    names_in,
    unspaced,
)
from casebook.importers.draft.people import is_name
from casebook.importers.draft.pieces import Piece
from casebook.importers.draft.privacy import MARK
from casebook.importers.word.content import Cell, Paragraph, Table, Text

_NAMED = frozenset({Asks.SIGNER, Asks.HOLDER})
"""People whom a report names for other reasons too."""
_SIGNS = _NAMED | {Asks.PERSON}
_CHAT = re.compile(r"微信|QQ|VX|WeChat|钉钉|飞书|身份证|护照", re.IGNORECASE)
_CHAT_NAME = re.compile(r"(?=.*\d)[A-Za-z0-9][\w-]{4,30}|[A-Za-z][\w-]{5,30}")
_LONGEST_LINE = 120
_SHORT = 40
_DATE = re.compile(r"\d{4}[年./-]\d{1,2}[月./-](?:\d{1,2}日?)?|年|月|日")
_POST = re.compile(
    r".{0,12}(?:经理|主任|总监|部长|主管|工程师|专员|董事长|总裁|厂长|助理|科长|处长|书记|先生|女士|班长)"
    r"|.{1,20}(?:公司|集团|厂|研究院|部|科|室|处|办公室|车间|中心)"
)
_NUMBERLIKE = re.compile(
    r"[+(（]?\d[\d()（）+\- —－.转]{4,}|https?://\S+|www\.\S+|[A-Za-z]\w{4,30}"
)
_BLANK = re.compile(r"[-—－/无\s]*")
_PART = re.compile(r"[\s，,；;、/|]+")
_LABEL_OF = re.compile(r"^([^:：]{1,18}?)\s*[:：]\s*(.*)$", re.DOTALL)


def take_contacts(pieces: list[Piece], application: Application) -> tuple[list[Piece], int]:
    """The pieces without lines and cells that only tell whom to turn to and how; how many went.

    Names and numbers found are kept to be looked for elsewhere.
    """
    kept: list[Piece] = []
    removed = 0
    expecting = False
    begin, end = _begin(pieces), _end(pieces)
    for at, piece in enumerate(pieces):
        if isinstance(piece, Table):
            removed += clear_table(piece, application)
        elif isinstance(piece, Paragraph):
            names = _names_of_line(piece.text, expecting, signed=not begin <= at < end)
            if names is not None:
                application.names |= names
                application.private |= names
                removed += 1
                expecting = False
                continue
            expecting = _waits_for_name(piece.text)
        kept.append(piece)
    return kept, removed


def _begin(pieces: list[Piece]) -> int:
    """Where the short lines end that open a report and may tell who wrote it."""
    at = 0
    while at < len(pieces) and _is_short_line(pieces[at]):
        at += 1
    return at


def _end(pieces: list[Piece]) -> int:
    """Where the short lines begin that close a report and may sign it."""
    at = len(pieces)
    while at and _is_short_line(pieces[at - 1]):
        at -= 1
    return at


def _is_short_line(piece: Piece) -> bool:
    if not isinstance(piece, Paragraph):
        return False
    return len(piece.text) <= _SHORT and not piece.text.rstrip().endswith("。")


def note_names(pieces: Iterable[Piece], application: Application) -> None:
    """Remember the names on the lines of a sheet that does not go out."""
    expecting = False
    for piece in pieces:
        if isinstance(piece, Paragraph):
            names = _names_of_line(piece.text, expecting, signed=True) or set()
            application.names |= names
            application.private |= names
            expecting = _waits_for_name(piece.text)


def _waits_for_name(text: str) -> bool:
    """A label with nothing behind it, so that a name may stand on the next line."""
    bare = unspaced(text.strip())
    return bool(re.search(r"[:：]\s*$|[)）]\s*$", bare)) and asks(bare) in _SIGNS


def _names_of_line(text: str, expecting: bool, *, signed: bool) -> set[str] | None:
    """The names on a line that holds nothing but contacts; None for any other line.

    负责人：赵六郎 is one only where a report is `signed`, or with a number.
    """
    line = unspaced(text.strip())
    if not line or len(line) > _LONGEST_LINE:
        return None
    alone = names_in(line) if expecting and len(line) <= _SHORT else set()
    if alone and alone == _words(line):
        return alone
    names: set[str] = set()
    kinds: set[Asks] = set()
    signers = 0
    named = reached = False
    current: Asks | None = None
    for part in _parts(line):
        if (kind := asks(part)) is not None:
            current = kind
            kinds.add(kind)
            signers += kind is Asks.SIGNER
        elif is_name(part):
            names.add(part)
            named = named or current in _SIGNS or bool(kinds & _SIGNS)
        elif _NUMBERLIKE.fullmatch(part) or is_phone(part):
            reached = reached or is_reach(part) or current is Asks.REACH
        elif not (_DATE.fullmatch(part) or _POST.fullmatch(part) or current is Asks.PLACE):
            return None
    if named and names and (signed or Asks.PERSON in kinds or signers > 1):
        return names
    if reached and (names or Asks.REACH in kinds):
        return names
    return None


def _words(line: str) -> set[str]:
    return {each for each in _PART.split(line) if each}


def _parts(line: str) -> Iterable[str]:
    """Words of a line, labels parted from what follows them."""
    for part in _PART.split(line):
        rest = part
        while match := _LABEL_OF.match(rest):
            if asks(match[1]) is None:
                break
            yield match[1]
            rest = match[2]
        if rest:
            yield rest


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
    if not only_contacts and _NAMED & set(kinds.values()):
        application.tables_with_names += 1
    for at, row in enumerate(grid):
        for column, cell in enumerate(row):
            kind = None if cell is None else kinds[id(cell)]
            if cell is None or kind is None or kind is Asks.OTHER or id(cell) in done:
                continue
            if kind in _NAMED and not only_contacts:
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
    return bool(_NAMED & set(kinds.values())) and all(
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
    if kind in _SIGNS:
        return (bool(names_in(text)) and len(text) <= _SHORT) or (
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
    if kind in _SIGNS:
        names = names_in(value)
        application.names |= names
        application.private |= names
    if kind not in _NAMED or is_reach(value):
        application.private.add(" ".join(value.split()))
    label = ""
    if keep_label and (found := _label_and_value(unspaced(cell.text.strip()))):
        label = f"{found[0]}："
    cell.blocks = [Paragraph([Text(label + MARK)])]
    return 1
