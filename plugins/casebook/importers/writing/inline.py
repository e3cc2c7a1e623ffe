"""Runs of text to Markdown that reads back as the same text (CommonMark 0.31, GitHub's tables and notes)."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from casebook.importers.word.content import Break, Inline, NoteMark, Text
from casebook.importers.writing.cleaning import clean

_ESCAPED = re.compile(r"[\\`*\[\]~]|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)|(?<!\w)_|_(?!\w)")
_LINE_START = re.compile(
    r"^(?:([-+])(?=\s|$)|(>)|(#)(?=#{0,5}(?:\s|$))|(\d{1,9})([.)])(?=\s|$)|([=-])(?=[=-]*\s*$))"
)
_ADDRESS = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
_PAIRS = {
    "（": "）",
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "「": "」",
    "(": ")",
    "[": "]",
}
_CLOSING = frozenset(_PAIRS.values())


@dataclass
class NoteNumbers:
    """Notes in the order in which the text refers to them; `known` are those that the file holds."""

    known: frozenset[str]
    order: list[str] = field(default_factory=list)

    def mark(self, key: str) -> str:
        """The reference to a note; "" where the file does not hold it."""
        if key not in self.known:
            return ""
        if key not in self.order:
            self.order.append(key)
        return f"[^{self.order.index(key) + 1}]"


def write_inlines(
    inlines: Iterable[Inline], notes: NoteNumbers, *, plain: bool = False, in_table: bool = False
) -> str:
    """One line of Markdown; `plain` leaves out bold, italics and links, as headings do."""
    parts: list[str] = []
    pieces = _merged(inlines, plain)
    for at, piece in enumerate(pieces):
        if isinstance(piece, Break):
            parts.append("<br>")
        elif isinstance(piece, NoteMark):
            parts.append(notes.mark(piece.key))
        elif isinstance(piece, Text):
            before = _neighbour(pieces, at - 1, last=True)
            after = _neighbour(pieces, at + 1, last=False)
            written = _text(piece, before, after, in_table)
            if parts and parts[-1].endswith("*") and written.startswith("*"):
                # Stars that meet are read as other marks; the first emphasis is kept.
                plain_look = replace(piece, bold=False, italic=False)
                written = _text(plain_look, before, after, in_table)
            parts.append(written)
    line = "".join(parts)
    return line if in_table else escape_start(line)


def escape(text: str, in_table: bool = False) -> str:
    r"""`text` so that no character of it is a mark.

    >>> escape("5~10*2 <b> a_b _c")
    '5\\~10\\*2 \\<b> a_b \\_c'
    """
    escaped = _ESCAPED.sub(lambda match: f"\\{match[0]}", text)
    return escaped.replace("|", "\\|") if in_table else escaped


def escape_start(line: str) -> str:
    """A paragraph's line so that it opens no heading, list or quotation."""
    match = _LINE_START.match(line)
    if match is None:
        return line
    if match[4]:
        return f"{match[4]}\\{line[len(match[4]) :]}"
    return f"\\{line}"


def _merged(inlines: Iterable[Inline], plain: bool) -> list[Inline]:
    """Neighbours of one look put together, cleaned, without spaces at either end."""
    pieces: list[Inline] = []
    for each in inlines:
        if isinstance(each, Text):
            link = each.link if _ADDRESS.fullmatch(each.link) else ""
            text = replace(each, text=clean(each.text), link=link, size=0.0, font="", formula=False)
            if plain:
                text = Text(text.text, raised=text.raised)
            if not text.text.strip():
                text = Text(text.text)
            last = pieces[-1] if pieces else None
            if isinstance(last, Text) and _same_look(last, text):
                pieces[-1] = replace(last, text=clean(last.text + text.text))
            elif text.text:
                pieces.append(text)
        elif isinstance(each, Break | NoteMark):
            pieces.append(each)
    return _trimmed(pieces)


def _same_look(one: Text, other: Text) -> bool:
    return replace(one, text="") == replace(other, text="")


def _trimmed(pieces: list[Inline]) -> list[Inline]:
    while pieces and (isinstance(pieces[0], Break) or _is_blank(pieces[0])):
        del pieces[0]
    while pieces and (isinstance(pieces[-1], Break) or _is_blank(pieces[-1])):
        del pieces[-1]
    if pieces and isinstance(first := pieces[0], Text):
        pieces[0] = replace(first, text=first.text.lstrip())
    if pieces and isinstance(last := pieces[-1], Text):
        pieces[-1] = replace(last, text=last.text.rstrip())
    for one, other in itertools.pairwise(pieces):
        # One space where a space ends one run and begins the next.
        if isinstance(one, Text) and isinstance(other, Text) and one.text.endswith(" "):
            other.text = other.text.lstrip(" ")
    return pieces


def _is_blank(piece: Inline) -> bool:
    return isinstance(piece, Text) and not piece.text.strip()


def _neighbour(pieces: list[Inline], at: int, last: bool) -> str:
    """The character beside a piece, "" at the line's end."""
    if not 0 <= at < len(pieces):
        return ""
    piece = pieces[at]
    if isinstance(piece, Text) and piece.text:
        return piece.text[-1] if last else piece.text[0]
    return "x"


def _text(piece: Text, before: str, after: str, in_table: bool) -> str:
    text = piece.text
    if piece.raised:
        name = piece.raised
        return f"<{name}>{escape(text, in_table)}</{name}>"
    mark = ("**" if piece.bold else "") + ("*" if piece.italic else "")
    mark += "~~" if piece.struck else ""
    head, core, tail = _bounds(text, before, after) if mark else ("", text, "")
    written = escape(core, in_table)
    if mark and core:
        written = f"{mark}{written}{mark[::-1]}"
    whole = f"{escape(head, in_table)}{written}{escape(tail, in_table)}"
    if piece.link and whole.strip():
        address = piece.link.replace("|", "%7C") if in_table else piece.link
        return f"[{whole}]({f'<{address}>' if re.search('[()]', address) else address})"
    return whole


def _bounds(text: str, before: str, after: str) -> tuple[str, str, str]:
    """What stands before, inside and behind the marks of emphasis.

    A mark beside punctuation opens or closes nothing unless white space or punctuation stands on its
    other side (CommonMark 6.2), so punctuation at an end goes outside, or the marks are dropped
    where that would tear a pair of brackets.
    """
    for strict in (False, True):
        start, end = 0, len(text)
        while start < end and _goes_out(text[start], before, strict):
            start += 1
        while end > start and _goes_out(text[end - 1], after, strict):
            end -= 1
        if start < end and _is_paired(text[start:end]):
            return text[:start], text[start:end], text[end:]
    return text, "", ""


def _goes_out(character: str, neighbour: str, strict: bool) -> bool:
    """White space always; punctuation where a letter stands beside it, or everywhere when `strict`."""
    return character.isspace() or (_is_mark(character) and (strict or not _parts(neighbour)))


def _parts(neighbour: str) -> bool:
    return not neighbour or neighbour.isspace() or _is_mark(neighbour)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_paired(text: str) -> bool:
    """Whether brackets and quotation marks open and close within the text, in order."""
    open_ones: list[str] = []
    for character in text:
        if character in _PAIRS:
            open_ones.append(_PAIRS[character])
        elif character in _CLOSING and (not open_ones or open_ones.pop() != character):
            return False
    return not open_ones
