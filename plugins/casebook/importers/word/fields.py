"""Fields: what their results show, and which of them are no part of the report (ECMA-376 part 1, 17.16)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from casebook.importers.package.limits import DEEPEST_FIELD
from casebook.importers.package.markup import qn
from casebook.importers.word.eq_field import read_eq
from casebook.importers.word.properties import is_on, value, whole
from casebook.importers.word.symbols import to_unicode
from casebook.model.errors import CasebookError

_CONTENTS = frozenset({"TOC", "INDEX", "TOA"})
_UNSHOWN = frozenset({"MACROBUTTON", "TC", "XE", "TA", "RD", "SET", "ASK", "ADVANCE", "PRINT"})
_PERSONAL = frozenset(
    {"AUTHOR", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS", "FILENAME"}
)
"""Who wrote the file, and where on whose machine it lies."""
_ADDRESS = re.compile(r'HYPERLINK\s+"([^"]*)"', re.IGNORECASE)
_SEQUENCE = re.compile(r'SEQ\s+"?([^\s"\\]+)"?(?:.*?\\r\s*(\d+))?', re.IGNORECASE | re.DOTALL)
_SYMBOL = re.compile(r'SYMBOL\s+(\d+|0x[0-9a-f]+)(?:.*\\f\s*"?([^"\\]+)"?)?', re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """`in_code` until its separator has passed; `shown` once its result has shown anything."""

    code: str = ""
    in_code: bool = True
    shown: bool = False
    box: etree._Element | None = None

    @property
    def kind(self) -> str:
        return self.code.split(None, 1)[0].upper() if self.code.strip() else ""


@dataclass
class Fields:
    """Those that are open at a place of the text; they may reach over paragraphs."""

    open: list[Field] = field(default_factory=list)
    sequences: dict[str, int] = field(default_factory=dict)

    @property
    def shows(self) -> bool:
        """Whether text at this place is seen by a reader of the report."""
        return not any(
            each.in_code or each.kind in _CONTENTS | _UNSHOWN | _PERSONAL for each in self.open
        )

    @property
    def in_contents(self) -> bool:
        return any(each.kind in _CONTENTS for each in self.open)

    @property
    def link(self) -> str:
        for each in reversed(self.open):
            if match := _ADDRESS.search(each.code):
                return match[1]
        return ""

    def note_shown(self) -> None:
        for each in self.open:
            each.shown = True

    def mark(self, element: etree._Element) -> str:
        """Takes a w:fldChar; returns what a field that ends without a result shows."""
        kind = element.get(qn("w:fldCharType"))
        if kind == "begin":
            if len(self.open) >= DEEPEST_FIELD:
                raise CasebookError(
                    f"文件里的域嵌套太深（上限 {DEEPEST_FIELD} 层）",
                    "在 Word 里全选，按 Ctrl+Shift+F9 把域变成文字后另存",
                )
            self.open.append(Field(box=element.find(qn("w:ffData"))))
        elif kind == "separate" and self.open:
            self.open[-1].in_code = False
        elif kind == "end" and self.open:
            return self.close(self.open.pop())
        return ""

    def close(self, ended: Field) -> str:
        if match := _SEQUENCE.match(ended.code.strip()):
            number = int(match[2]) if match[2] else self.sequences.get(match[1], 0) + 1
            self.sequences[match[1]] = number
            return "" if ended.shown else str(number)
        if ended.kind == "EQ":
            return "" if ended.shown else read_eq(ended.code)
        if match := _SYMBOL.match(ended.code.strip()):
            return "" if ended.shown else _symbol(match)
        if ended.kind == "FORMCHECKBOX":
            return _check_box(ended.box)
        return _chosen(ended.box) if ended.kind == "FORMDROPDOWN" and not ended.shown else ""


def drop_unclosed(root: etree._Element) -> None:
    """Take out the beginnings of fields that never end: a TOC among them would swallow the report."""
    begun: list[etree._Element] = []
    for mark in root.iter(qn("w:fldChar")):
        if next(mark.iterancestors(qn("w:del"), qn("w:moveFrom")), None) is not None:
            continue
        kind = mark.get(qn("w:fldCharType"))
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
    for mark in begun:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)


def _symbol(match: re.Match[str]) -> str:
    code = int(match[1], 0)
    if code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return ""
    return to_unicode(chr(code), (match[2] or "").strip())


def _check_box(box: etree._Element | None) -> str:
    inner = None if box is None else box.find(qn("w:checkBox"))
    checked = is_on(inner, "w:checked")
    return "☑" if (is_on(inner, "w:default") if checked is None else checked) else "□"


def _chosen(box: etree._Element | None) -> str:
    choices = None if box is None else box.find(qn("w:ddList"))
    if choices is None:
        return ""
    entries = [each.get(qn("w:val"), "") for each in choices.iterfind(qn("w:listEntry"))]
    index = whole(value(choices, "w:result")) or 0
    return entries[index] if 0 <= index < len(entries) else ""
