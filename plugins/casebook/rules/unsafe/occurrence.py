"""Characters that should not stand in a source, written as themselves or as a reference to them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.model.case import Case
from casebook.model.position import Position

MOST_NAMED = 5
"""Different characters of one line that a message names."""

_REFERENCE = re.compile(r"&(?:#\d{1,8}|#[xX][\dA-Fa-f]{1,7}|[A-Za-z]{2,31});", re.ASCII)
_ESCAPE = re.compile(r"\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|x([\dA-Fa-f]{2}))", re.ASCII)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """The different `characters` of one line, in the order they stand, the first at `position`.

    `columns` (from 0) are those of all of them; None where one is written as a reference.
    """

    characters: tuple[str, ...]
    position: Position
    columns: tuple[int, ...] | None

    @property
    def codes(self) -> str:
        """As a message shows what cannot be seen: 「U+202E」「U+202C」."""
        shown = "".join(f"「U+{ord(each):04X}」" for each in self.characters[:MOST_NAMED])
        return shown + self.rest

    @property
    def rest(self) -> str:
        return f"等 {len(self.characters)} 种" if len(self.characters) > MOST_NAMED else ""


def occurrences(case: Case, pattern: re.Pattern[str]) -> Iterator[Occurrence]:
    """One for each line of the file where `pattern`, which matches single characters, is found."""
    text = case.source.text
    written = pattern.search(" ".join(sorted(case.source.unusual))) is not None
    if not written and not _REFERENCE.search(text) and not _ESCAPE.search(text):
        return
    for number, line in enumerate(case.source.lines, start=1):
        found = [(match.start(), 1, match[0]) for match in pattern.finditer(line)]
        found += _referred(case, number, line, pattern)
        if found:
            found.sort()
            column, length, _ = found[0]
            characters = tuple(dict.fromkeys(character for _, _, character in found))
            plain = all(length == 1 for _, length, _ in found)
            columns = tuple(start for start, _, _ in found) if plain else None
            yield Occurrence(characters, Position(number, column + 1, length), columns)


def _referred(
    case: Case, number: int, line: str, pattern: re.Pattern[str]
) -> Iterator[tuple[int, int, str]]:
    r"""`&#x202E;` in the body, unless it is code and shown as it is; `\u202E` in the front matter."""
    in_body = number >= case.document.position.line
    for match in (_REFERENCE if in_body else _ESCAPE).finditer(line):
        character = html.unescape(match[0]) if in_body else _unescaped(match)
        if pattern.fullmatch(character) and (not in_body or character in case.document.html):
            yield match.start(), len(match[0]), character


def _unescaped(match: re.Match[str]) -> str:
    code = int(match[match.lastindex or 0], 16)
    return chr(code) if code <= 0x10FFFF else ""
