"""Styles with all they inherit (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from casebook.importers.package.markup import qn
from casebook.importers.word.properties import VAL, is_on, points, value, whole

_LEVELS = {character: level for level, character in enumerate("一二三四五六七八九")}
_HEADING = re.compile(r"(?:样式\s*)?(?:heading|标题)\s*([1-9])(?:\s*\+.*)?")
_CHINESE_HEADING = re.compile(
    r"(?:([一二三四五六七八九1-9])级标题|标题([一二三四五六七八九])|^(?P<part>[章节条])标题)"
)
_DEEPEST_CHAIN = 32


@dataclass(frozen=True, slots=True)
class RunLook:
    """None where nothing is said; `size` in points, 0 unsaid."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: str | None = None
    size: float = 0.0
    font: str = ""
    latin: str = ""
    placeholder: bool = False

    def over(self, lower: RunLook) -> RunLook:
        """This look where it says something, else `lower`."""
        return RunLook(
            lower.bold if self.bold is None else self.bold,
            lower.italic if self.italic is None else self.italic,
            lower.hidden if self.hidden is None else self.hidden,
            lower.struck if self.struck is None else self.struck,
            lower.raised if self.raised is None else self.raised,
            self.size or lower.size,
            self.font or lower.font,
            self.latin or lower.latin,
            self.placeholder or lower.placeholder,
        )


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """`outline` counts from 0; `num_id` is "0" where numbering is turned off."""

    name: str = ""
    outline: int | None = None
    num_id: str | None = None
    num_level: int | None = None
    alignment: str | None = None
    breaks_page: bool | None = None
    indented: bool | None = None
    run: RunLook = RunLook()

    def over(self, lower: ParagraphLook) -> ParagraphLook:
        return ParagraphLook(
            self.name or lower.name,
            lower.outline if self.outline is None else self.outline,
            lower.num_id if self.num_id is None else self.num_id,
            lower.num_level if self.num_level is None else self.num_level,
            lower.alignment if self.alignment is None else self.alignment,
            lower.breaks_page if self.breaks_page is None else self.breaks_page,
            lower.indented if self.indented is None else self.indented,
            self.run.over(lower.run),
        )


class Styles:
    """`root` is w:styles, None when the file has no such part."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._paragraphs: dict[str, ParagraphLook] = {}
        self._runs: dict[str, RunLook] = {}
        self.default = ""
        self._base = RunLook()
        if root is None:
            return
        self._base = read_run(
            root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        )
        for element in root.iterfind(qn("w:style")):
            id = element.get(qn("w:styleId"), "")
            self._elements.setdefault(id, element)
            is_default = element.get(qn("w:default"), "0") in ("1", "true", "on")
            if element.get(qn("w:type")) == "paragraph" and is_default:
                self.default = id

    def paragraph(self, id: str | None) -> ParagraphLook:
        """The look of a paragraph style; of the default one when `id` is None or unknown."""
        key = id if id in self._elements else self.default
        assert key is not None
        if key not in self._paragraphs:
            look = self._chain(key, _DEEPEST_CHAIN)
            self._paragraphs[key] = replace(look, run=look.run.over(self._base))
        return self._paragraphs[key]

    def run(self, id: str | None) -> RunLook:
        """What a character style adds."""
        if id is None or id not in self._elements:
            return RunLook()
        if id not in self._runs:
            look = self._chain(id, _DEEPEST_CHAIN)
            placeholder = id == "PlaceholderText" or look.name in ("placeholder text", "占位符文本")
            self._runs[id] = replace(look.run, placeholder=placeholder)
        return self._runs[id]

    def _chain(self, id: str, left: int) -> ParagraphLook:
        element = self._elements.get(id)
        if element is None or left == 0:
            return ParagraphLook()
        name = (value(element, "w:name") or id).strip().casefold()
        own = read_paragraph(element.find(qn("w:pPr")))
        outline = own.outline if own.outline is not None else outline_of_name(name)
        own = replace(own, name=name, outline=outline, run=read_run(element.find(qn("w:rPr"))))
        base = value(element, "w:basedOn")
        return own if base is None or base == id else own.over(self._chain(base, left - 1))


def outline_of_name(name: str) -> int | None:
    """The level, from 0, that a style's name claims: heading 1, 标题 2, 三级标题; 标题 alone is a title."""
    if match := _HEADING.fullmatch(name):
        return int(match[1]) - 1
    if match := _CHINESE_HEADING.search(name):
        if match["part"]:
            return "章节条".index(match["part"])
        character = match[1] or match[2]
        return int(character) - 1 if character.isdecimal() else _LEVELS[character]
    return None


def read_paragraph(element: etree._Element | None) -> ParagraphLook:
    """What a w:pPr says itself."""
    if element is None:
        return ParagraphLook()
    outline = whole(value(element, "w:outlineLvl"))
    number = element.find(qn("w:numPr"))
    indent = element.find(qn("w:ind"))
    return ParagraphLook(
        outline=outline if outline is None or 0 <= outline < 9 else 9,
        num_id=value(number, "w:numId"),
        num_level=whole(value(number, "w:ilvl")),
        alignment=value(element, "w:jc"),
        breaks_page=is_on(element, "w:pageBreakBefore"),
        indented=None if indent is None else _stands_in(indent),
    )


def _stands_in(indent: etree._Element) -> bool:
    return any(
        (whole(indent.get(qn(name))) or 0) > 0 for name in ("w:firstLineChars", "w:firstLine")
    )


def read_run(element: etree._Element | None) -> RunLook:
    """What a w:rPr says itself."""
    if element is None or not len(element):
        return RunLook()
    fonts = element.find(qn("w:rFonts"))
    font = latin = ""
    if fonts is not None:
        font = fonts.get(qn("w:eastAsia")) or ""
        latin = fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) or ""
    struck = is_on(element, "w:strike")
    raised = element.find(qn("w:vertAlign"))
    return RunLook(
        is_on(element, "w:b"),
        is_on(element, "w:i"),
        is_on(element, "w:vanish"),
        is_on(element, "w:dstrike") if struck is None else struck,
        None if raised is None else raised.get(VAL, ""),
        points(value(element, "w:sz")),
        font,
        latin,
    )
