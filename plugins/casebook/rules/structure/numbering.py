"""Numbers of headings: 一、 then （一） then 1. (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LARGEST = 99
"""Number of a heading that can still be read."""

_DIGITS = "〇一二三四五六七八九"
_CHINESE = "[一二三四五六七八九十]{1,3}"
_RIGHT = {
    2: re.compile(rf"({_CHINESE})、"),
    3: re.compile(rf"（({_CHINESE})）(?!、)"),
    4: re.compile(r"(\d{1,2})\.(?!\d)"),
}
# After a decimal these are units (2.30天), not the first characters of 天然气 or 人员.
_UNITS = (
    r"[倍%％‰℃°万亿]|个?百分点|个(?!性|案|体|别)|天(?!然|车|线|平)|周(?!期|边|转|密)|小时|分钟|秒|年(?!度|产|终|会)"
    r"|元(?!件|器|素)|美元|吨|公?[斤里顷]|[千毫微厘分]米|平方|立方|千?克(?!服)|毫?升(?!级|温|降)|千?瓦|度(?!量)"
    r"|[件台套人项次家户](?!员|才|力|机|工|事|文|性|目|品|数|要|账|阶|装|具|筒|号|选)|[kKMGmμcn]?[mgWVAJLsN](?![A-Za-z级类型])"
    r"|[KMkGm]?(?:Pa|Hz|Wh)|PPM|ppm"
)
_NUMBER = rf"\s*({_CHINESE}|[0-9０-９]{{1,2}})\s*"
# What authors write for a number; a bare 三 of 三年指标, 5 of 5S or 1.5 of 1.5倍 is none.
_ANY = (
    re.compile(r"()([①-⒛㈠-㈩])[、.．]?\s*"),
    re.compile(rf"([（(〔【\[]){_NUMBER}[）)〕】\]][、.．]?\s*"),
    re.compile(rf"()第{_NUMBER}(?:章|节|部分|条)[、.．:：]?\s*"),
    re.compile(rf"()(?:\d{{1,2}}[.．])+(?!0\d)(\d{{1,2}})(?!\d|{_UNITS})[、.．]?\s*"),
    re.compile(rf"(){_NUMBER}(?:[、）)]|[.．,，:：](?!\d)|(?<=\s))\s*"),
)


def chinese(number: int) -> str:
    """1–99 as Chinese numerals; a number beyond them in digits.

    >>> chinese(1), chinese(10), chinese(21)
    ('一', '十', '二十一')
    """
    if number > LARGEST:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


_VALUES = {chinese(number): number for number in range(1, LARGEST + 1)}


def written(level: int, number: int) -> str:
    """The right form of a heading's number, for levels 2 to 4."""
    return {2: f"{chinese(number)}、", 3: f"（{chinese(number)}）", 4: f"{number}."}[level]


@dataclass(frozen=True, slots=True)
class HeadingNumber:
    """`value` is None when there is no number; `right_form` says whether it is written as its level asks."""

    value: int | None
    right_form: bool
    rest: str


def read_number(text: str, level: int) -> HeadingNumber:
    """The number that a heading of level 2 to 4 begins with, in whatever form."""
    match = _RIGHT[level].match(text)
    if match and (value := _value(match[1])):
        return HeadingNumber(value, True, text[match.end() :].strip())
    for pattern in _ANY:
        match = pattern.match(text)
        if match and (value := _value(match[2])):
            return HeadingNumber(value, False, text[match.end() :].strip())
    return HeadingNumber(None, False, text.strip())


def _value(numeral: str) -> int | None:
    bare = unicodedata.normalize("NFKC", numeral).strip("().")
    return int(bare) if bare.isdecimal() else _VALUES.get(bare)
