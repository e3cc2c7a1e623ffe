"""The number that a heading begins with, typed or counted by Word, and which kind of number it is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from casebook.importers.word.content import Paragraph
from casebook.importers.word.numerals import counting, write

_CHINESE = "[一二三四五六七八九十]{1,3}"
_FORMS = (
    ("chapter", re.compile(rf"第\s*({_CHINESE}|\d{{1,2}})\s*(?:章|部分|篇)[、.．:：]?\s*")),
    ("section", re.compile(rf"第\s*({_CHINESE}|\d{{1,2}})\s*(?:节|条)[、.．:：]?\s*")),
    ("A", re.compile(rf"({_CHINESE})\s*[、.．，,：:]\s*")),
    ("S", re.compile(r"([壹贰叁肆伍陆柒捌玖拾])\s*[、.．，,：:]\s*")),
    ("R", re.compile(r"([Ⅰ-Ⅻ])\s*[、.．，,：:]?\s*")),
    ("R", re.compile(r"((?=[IVX])X?(?:IX|IV|V?I{0,3}))\s*[、.．]\s*(?=\D)")),
    ("S", re.compile(r"([甲乙丙丁戊己庚辛壬癸])\s*[、.．：:]\s*")),
    ("B", re.compile(rf"[（(〔【\[]\s*({_CHINESE})\s*[）)〕】\]][、.．]?\s*")),
    ("B", re.compile(r"([㈠-㈩])[、.．]?\s*")),
    (
        "E4",
        re.compile(r"\d{1,2}[.．]\d{1,2}[.．]\d{1,2}[.．](\d{1,2})(?![\d%％倍万亿])[、.．]?\s*"),
    ),
    ("E3", re.compile(r"\d{1,2}[.．]\d{1,2}[.．](\d{1,2})(?![\d%％倍万亿])[、.．]?\s*")),
    ("E2", re.compile(r"\d{1,2}[.．](\d{1,2})(?![\d%％倍万亿.．])[、]?\s*(?=\D)")),
    ("D", re.compile(r"[（(]\s*(\d{1,2})\s*[）)][、.．]?\s*")),
    ("D", re.compile(r"([⑴-⒇])[、.．]?\s*")),
    ("D2", re.compile(r"(\d{1,2})\s*[）)][、.．]?\s*")),
    ("C", re.compile(r"(\d{1,2})\s*[.．、,，](?!\d)\s*")),
    ("C", re.compile(r"([⒈-⒛])\s*")),
    ("F", re.compile(r"([①-⑳])[、.．]?\s*")),
    ("G", re.compile(r"([A-Za-z])\s*[.．、)）]\s*(?=[\u4e00-\u9fff])")),
)
_BARE = re.compile(rf"(\d{{1,2}}|{_CHINESE})[ \t\u3000]+(?=[\u4e00-\u9fffA-Za-z])")
RANKS = {
    "chapter": 0.0, "section": 1.0, "R": 1.5, "S": 1.6, "A": 2.0, "B": 3.0, "C": 4.0, "E2": 3.2, "E3": 4.2, "E4": 5.2,
    "D": 5.0, "D2": 5.5, "F": 6.0, "G": 7.0,
}  # fmt: skip
"""The order in which forms stand inside one another (GB/T 9704-2012, 7.3.3, and what firms use besides)."""
_VALUES = {counting(number): number for number in range(1, 100)}
_VALUES |= {each: number for number, each in enumerate("壹贰叁肆伍陆柒捌玖拾", start=1)}
_VALUES |= {each: number for number, each in enumerate("甲乙丙丁戊己庚辛壬癸", start=1)}
_ROMANS = {write(number, "upperRoman"): number for number in range(1, 21)}


@dataclass(frozen=True, slots=True)
class Numbered:
    """`form` is a key of RANKS, "" for no number; `shown` the number as it stands, `rest` what follows it."""

    form: str
    value: int
    shown: str
    rest: str


def read_numbered(paragraph: Paragraph) -> Numbered:
    """From Word's own number where there is one, else from the text."""
    text = " ".join(paragraph.text.split())
    if paragraph.label is not None and not paragraph.label.is_bullet:
        own = split_number(paragraph.label.text.strip() + "文")
        form = own.form or ("C" if paragraph.label.text.strip().isdecimal() else "")
        return Numbered(form, paragraph.label.value, paragraph.label.text.strip(), text)
    return split_number(text)


def split_number(text: str) -> Numbered:
    """The number that a text begins with.

    >>> split_number("（二）测量系统").form, split_number("1.5倍").form, split_number("3.2 现状").form
    ('B', '', 'E2')
    """
    text = text.strip()
    for form, pattern in _FORMS:
        if match := pattern.match(text):
            value = _ROMANS.get(_half(match[1]), 0) if form == "R" else _value(match[1])
            if value:
                return Numbered(form, value, match[0].strip(), text[match.end() :].strip())
    if match := _BARE.match(text):
        value = _value(match[1])
        form = "C" if match[1].isdecimal() else "A"
        return Numbered(form, value, match[1], text[match.end() :].strip())
    return Numbered("", 0, "", text)


def _half(numeral: str) -> str:
    return unicodedata.normalize("NFKC", numeral)


def _value(numeral: str) -> int:
    bare = _half(numeral).strip("().")
    if bare.isdecimal():
        return int(bare)
    if len(bare) == 1 and bare.isascii():
        return ord(bare.lower()) - ord("a") + 1
    return _VALUES.get(bare, 0)
