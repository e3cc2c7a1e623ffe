"""Contacts that stand in a report itself: below its title, where it is signed, in its tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from casebook.importers.draft.application import Application
from casebook.importers.draft.contact_labels import (
    SHORT,
    SIGNS,
    Asks,
    asks,
    is_phone,
    is_reach,
    names_in,
    unspaced,
)
from casebook.importers.draft.contact_tables import clear_table
from casebook.importers.draft.people import is_name
from casebook.importers.draft.pieces import Piece
from casebook.importers.word.content import Paragraph, Table

_LONGEST_LINE = 120
_DATE = re.compile(r"\d{4}[年./-]\d{1,2}[月./-](?:\d{1,2}日?)?|年|月|日")
_POST = re.compile(
    r".{0,12}(?:经理|主任|总监|部长|主管|工程师|专员|董事长|总裁|厂长|助理|科长|处长|书记|先生|女士|班长)"
    r"|.{1,20}(?:公司|集团|厂|研究院|部|科|室|处|办公室|车间|中心)"
)
_NUMBERLIKE = re.compile(
    r"[+(（]?\d[\d()（）+\- —－.转]{4,}|https?://\S+|www\.\S+|[A-Za-z]\w{4,30}"
)
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
    return len(piece.text) <= SHORT and not piece.text.rstrip().endswith("。")


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
    return bool(re.search(r"[:：]\s*$|[)）]\s*$", bare)) and asks(bare) in SIGNS


def _names_of_line(text: str, expecting: bool, *, signed: bool) -> set[str] | None:
    """The names on a line that holds nothing but contacts; None for any other line.

    负责人：赵六郎 is one only where a report is `signed`, or with a number.
    """
    line = unspaced(text.strip())
    if not line or len(line) > _LONGEST_LINE:
        return None
    alone = names_in(line) if expecting and len(line) <= SHORT else set()
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
            named = named or current in SIGNS or bool(kinds & SIGNS)
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
