"""What the cover, the form and the pledge of a file say (notice, 附件1 to 附件3)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from casebook.importers.word.numerals import counting

_DATE = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?")
_CHINESE_DATE = re.compile(
    r"([〇○零一二三四五六七八九OoＯ\d]{4})\s*年\s*([一二三四五六七八九十]{1,2})\s*月\s*([一二三四五六七八九十]{1,3})\s*日"
)
_COMPACT = re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)")
_DIGITS = {character: str(n) for n, character in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "零": "0",
    "O": "0",
    "o": "0",
}
_NUMBERS = {counting(number): number for number in range(1, 32)}


@dataclass
class Application:
    """Fields are None or empty where the file is silent; `private` values must never be written.

    `figures` maps a figure's id to its values by year: looked at, then dropped.
    """

    enterprise: str | None = None
    uscc: str | None = None
    direction: str | None = None
    title: str | None = None
    address: str | None = None
    opinion: str | None = None
    private: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    figures: dict[str, dict[int, float | None]] = field(default_factory=dict)
    tables_with_names: int = 0
    """Tables of the report from which numbers were taken and in which names of those in charge stay."""
    has_cover: bool = False
    has_form: bool = False
    has_pledge: bool = False
    sentences: set[str] = field(default_factory=set)
    """The sentences of the pledge that were found, by the notice's keys."""
    pledged: date | None = None
    extra: dict[str, str] = field(default_factory=dict)
    """Fields of a case that the notice's forms do not ask for, from an exported file's own table."""


def find_date(text: str) -> date | None:
    """The first date in a text, in digits or in Chinese.

    >>> find_date("2021 年 5 月 6 日"), find_date("二〇二一年五月六日")
    (datetime.date(2021, 5, 6), datetime.date(2021, 5, 6))
    """
    text = re.sub(r"(?<=\d)\s+(?=\d)", "", unicodedata.normalize("NFKC", text))
    if match := _DATE.search(text):
        parts = tuple(map(int, match.groups()))
    elif match := _CHINESE_DATE.search(text):
        year = int("".join(_DIGITS.get(each, each) for each in match[1]))
        parts = (year, _NUMBERS.get(match[2], 0), _NUMBERS.get(match[3], 0))
    elif match := _COMPACT.search(text):
        parts = tuple(map(int, match.groups()))
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None
