"""The one pass over a case's text that the family shares: lines that may hold personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from weakref import WeakKeyDictionary

from casebook.model.source_file import SourceFile
from casebook.rules.privacy.line import Line
from casebook.rules.privacy.spelling import HIDING, SPELT_MOBILE
from casebook.rules.privacy.tables import Tables

_LONG_NUMBER = re.compile(
    "(?<![0-9０-９])[0-9０-９]"
    "(?:[ \t\u00a0\u2000-\u200a\u3000.．·•・*`~\\\\\\-－\u2010-\u2015\u2212]{0,4}[0-9０-９]){10}"
)
"""Eleven digits on a line, whatever stands between them."""
_DASH = r"[-－\u2010-\u2015\u2212]"
_PAD = " \t\u3000"
_BREAK = re.compile(rf"\n[{_PAD}>]*{_DASH}?[0-9０-９]")
_BROKEN_OFF = re.compile(rf"[0-9０-９]{_DASH}?[{_PAD}]*")
_ONLY_DIGITS = re.compile(rf"(?:[0-9０-９]|[{_PAD}]|{_DASH}){{1,24}}")
_DIGIT = re.compile("[0-9０-９]")
FEWEST = 11
"""Digits of the shortest number that is looked for, a mobile's."""
MOST_LINES = 4
"""Lines that one number is broken over."""
MOST_BREAKS = 2000
"""Lines that begin with a digit, which are looked at; a report has a few."""
_AT = {"@": "@", "＠": "＠", "at": "at", "AT": "AT"}
_HIDING = {character: character for character in HIDING}
_DIGITS = bytes(
    ord("0") if byte in range(0x30, 0x3A) or byte in range(0x90, 0x9A) else ord("-")
    for byte in range(256)
)
_BETWEEN = b" \t.*`~\\-_" + bytes.fromhex("ef bc c2 a0 b7 e2 80 82 83 8d 8e")
"""Bytes of UTF-8 that full-width digits, dashes, spaces and dots are made of, their last left out.

A dash counts as a digit so; every Chinese character breaks a run, for its first byte is none of them.
"""


class Suspects:
    """Of one file; each property is found once, in time linear in the text."""

    def __init__(self, source: SourceFile) -> None:
        self._text = source.text
        self._tables = Tables(source)
        self._lines: dict[int, Line] = {}

    @cached_property
    def numbers(self) -> tuple[Line, ...]:
        """Lines with a long number, or with what can hide one."""
        return (*self._of({*self._starts_of_numbers(), *self._hiding}), *self._broken())

    @cached_property
    def mails(self) -> tuple[Line, ...]:
        """Lines with an at sign, or with what can hide one."""
        return self._of({*self._hiding, *self._starts(_AT)})

    def named(self, words: Mapping[str, str]) -> tuple[Line, ...]:
        """Lines with any of the words, keyed by the rarest character of each.

        One character is looked for ten times as fast as two.
        """
        return self._of(set(self._starts(words)))

    @cached_property
    def _hiding(self) -> set[int]:
        return set(self._starts(_HIDING))

    def _starts_of_numbers(self) -> Iterator[int]:
        # Seven times as fast as the pattern, and most texts have no such number at all.
        runs = (
            self._text.replace("\u3000", " ").encode(errors="replace").translate(_DIGITS, _BETWEEN)
        )
        match = _LONG_NUMBER.search(self._text) if b"0" * 11 in runs else None
        while match:
            yield self._text.rfind("\n", 0, match.start()) + 1
            end = self._text.find("\n", match.end())
            match = _LONG_NUMBER.search(self._text, end) if end >= 0 else None
        for match in SPELT_MOBILE.finditer(self._text):
            yield self._text.rfind("\n", 0, match.start()) + 1

    def _broken(self) -> Iterator[Line]:
        """Lines that end in a digit where the next one goes on with one, put together.

        What the line's end parts may be one group of digits or two.
        """
        lines: list[str] | None = None
        number, counted = 1, 0
        for match in islice(_BREAK.finditer(self._text), MOST_BREAKS):
            if not _BROKEN_OFF.fullmatch(_ending(self._text, match.start())):
                continue
            number += self._text.count("\n", counted, match.start())
            counted = match.start()
            if lines is None:
                lines = self._text.split("\n")
            first, *rest = _run(lines, number - 1)
            for between in ("", " "):
                raw = between.join([first, *rest])
                if len(_DIGIT.findall(raw)) >= FEWEST:
                    yield Line(number, raw, self._tables, len(first))

    def _starts(self, words: Mapping[str, str]) -> Iterator[int]:
        """Where the lines begin that hold one of the words."""
        text = self._text
        for key, word in words.items():
            at = text.find(key)
            while at >= 0:
                next_from = at + 1
                if key == word or word in text[max(0, at - len(word)) : at + len(word)]:
                    yield text.rfind("\n", 0, at) + 1
                    end = text.find("\n", at)
                    if end < 0:
                        break
                    next_from = end
                at = text.find(key, next_from)

    def _of(self, starts: set[int]) -> tuple[Line, ...]:
        lines = []
        number, counted = 1, 0
        for start in sorted(starts):
            number += self._text.count("\n", counted, start)
            counted = start
            if start not in self._lines:
                end = self._text.find("\n", start)
                raw = self._text[start:] if end < 0 else self._text[start:end]
                self._lines[start] = Line(number, raw, self._tables)
            lines.append(self._lines[start])
        return tuple(lines)


def _ending(text: str, end: int) -> str:
    """What stands before `end` from the last digit on; empty when there is none near."""
    before = text[max(0, end - 8) : end].rpartition("\n")[2]
    last = next((at for at in range(len(before), 0, -1) if _DIGIT.match(before[at - 1])), 0)
    return before[last - 1 :] if last else ""


def _run(lines: Sequence[str], index: int) -> list[str]:
    """The line at `index` and those that go on with its number, without the space between."""
    run = [lines[index].rstrip(_PAD)]
    for line in lines[index + 1 : index + MOST_LINES]:
        run.append(line.strip(_PAD + ">"))
        if not _ONLY_DIGITS.fullmatch(run[-1]):
            break
    return run


_known: WeakKeyDictionary[SourceFile, Suspects] = WeakKeyDictionary()


def suspects(source: SourceFile) -> Suspects:
    """Those of the file, kept for the family's next rule as long as the file itself is."""
    found = _known.get(source)
    if found is None:
        found = _known[source] = Suspects(source)
    return found
