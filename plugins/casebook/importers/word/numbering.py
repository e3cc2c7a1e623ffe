"""Automatic numbers, counted as Word counts them (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from casebook.importers.package.markup import qn
from casebook.importers.word.content import Label
from casebook.importers.word.numerals import write
from casebook.importers.word.properties import VAL, is_on, value, whole

_PLACE = re.compile(r"%([1-9])")
_LONGEST = 64
"""Characters of a number; 第一百二十三章 is 7."""
_SUFFIXES = {"space": " ", "nothing": "", "tab": ""}


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass(slots=True)
class _Number:
    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)


class Numbering:
    """Counts as it is asked: `label` must be called once for each numbered paragraph, in their order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._numbers: dict[str, _Number] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        linked: dict[str, str] = {}
        defined: dict[str, str] = {}
        for element in root.iterfind(qn("w:abstractNum")):
            id = element.get(qn("w:abstractNumId"), "")
            self._levels[id] = dict(map(_read_level, element.iterfind(qn("w:lvl"))))
            if (style := value(element, "w:numStyleLink")) is not None:
                linked[id] = style
            if (style := value(element, "w:styleLink")) is not None:
                defined[style] = id
        for id, style in linked.items():
            if not self._levels[id] and style in defined:
                self._levels[id] = self._levels[defined[style]]
        for element in root.iterfind(qn("w:num")):
            number = _Number(value(element, "w:abstractNumId") or "")
            for override in element.iterfind(qn("w:lvlOverride")):
                level = whole(override.get(qn("w:ilvl"))) or 0
                if (start := whole(value(override, "w:startOverride"))) is not None:
                    number.starts[level] = start
                if (own := override.find(qn("w:lvl"))) is not None:
                    number.levels[level] = _read_level(own)[1]
            self._numbers[element.get(qn("w:numId"), "")] = number

    def level_of_style(self, num_id: str, style: str) -> int | None:
        """The level that a paragraph style stands for in a list."""
        number = self._numbers.get(num_id)
        levels = {} if number is None else self._levels.get(number.abstract, {})
        return next((level for level, each in levels.items() if each.style == style), None)

    def label(self, num_id: str, level: int) -> Label | None:
        """The next number of that list and level; None when the list is not defined."""
        number = self._numbers.get(num_id)
        if number is None:
            return None
        own = self._level(number, level)
        if own is None:
            return None
        if own.form == "bullet":
            return Label(own.text, "bullet", level, 0, num_id)
        counts = self._counts.setdefault(number.abstract, {})
        if level in number.starts and (num_id, level) not in self._begun:
            counts[level] = number.starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else own.start
        self._begun.add((num_id, level))
        self._restart_below(number, counts, level)
        text = self._text(number, counts, level, own)[:_LONGEST]
        return Label(text, own.form, level, counts[level], num_id)

    def _restart_below(self, number: _Number, counts: dict[int, int], level: int) -> None:
        for deeper in [each for each in counts if each > level]:
            other = self._level(number, deeper)
            restart = None if other is None else other.restart
            if restart is None or level < restart:
                del counts[deeper]

    def _text(self, number: _Number, counts: dict[int, int], level: int, own: _Level) -> str:
        def place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = self._level(number, at) or _Level()
            if at not in counts and at < level:
                counts[at] = number.starts.get(at, other.start)
            count = counts.get(at, other.start)
            return write(count, "decimal" if own.legal and other.form != "none" else other.form)

        return _PLACE.sub(place, own.text)

    def _level(self, number: _Number, level: int) -> _Level | None:
        return number.levels.get(level) or self._levels.get(number.abstract, {}).get(level)


def _read_level(element: etree._Element) -> tuple[int, _Level]:
    # Forms of later versions stand beside one that every version knows.
    forms = [each.get(VAL, "decimal") for each in element.iter(qn("w:numFmt"))]
    form = next((each for each in reversed(forms) if each != "custom"), "decimal")
    start = whole(value(element, "w:start"))
    text = value(element, "w:lvlText") or ""
    suffix = _SUFFIXES.get(value(element, "w:suff") or "tab", "")
    return whole(element.get(qn("w:ilvl"))) or 0, _Level(
        start=1 if start is None else start,
        form=form,
        text=text[:_LONGEST] + suffix if text else "",
        legal=bool(is_on(element, "w:isLgl")),
        restart=whole(value(element, "w:lvlRestart")),
        style=value(element, "w:pStyle"),
    )
