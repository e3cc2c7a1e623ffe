"""Numbers as Word writes them (ST_NumberFormat, ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def counting(number: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    """Chinese counting numerals; 一百零五, 十二.

    >>> counting(12), counting(20), counting(105)
    ('十二', '二十', '一百零五')
    """
    if not 0 < number < 10_000:
        return str(number)
    parts: list[str] = []
    gap = False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit == 0:
            gap = gap or bool(parts)
            continue
        if gap:
            parts.append("零")
            gap = False
        if not (power == 1 and digit == 1 and not parts and units.startswith("十")):
            parts.append(digits[digit])
        if power:
            parts.append(units[power - 1])
    return "".join(parts)


def _by_digit(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _letters(number: int, first: str) -> str:
    # Word doubles the letter after 26: AA, BB.
    turn, letter = divmod(number - 1, 26)
    return chr(ord(first) + letter) * (turn + 1) if 0 < number < 26 * 9 else str(number)


def _roman(number: int) -> str:
    parts = []
    rest = number if 0 < number < 4000 else 0
    for size, sign in _ROMAN:
        times, rest = divmod(rest, size)
        parts.append(sign * times)
    return "".join(parts) or str(number)


def _circled(number: int) -> str:
    for first, count, code in ((1, 20, 0x2460), (21, 15, 0x3251), (36, 15, 0x32B1)):
        if first <= number < first + count:
            return chr(code + number - first)
    return str(number)


def _from(first: int, count: int) -> Callable[[int], str]:
    return lambda number: chr(first + number - 1) if 0 < number <= count else str(number)


def _of(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if 0 < number <= len(characters) else str(number)


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


_FORMS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "koreanCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
        ),
        counting,
    ),
    **dict.fromkeys(
        ("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"), _by_digit
    ),
    "chineseLegalSimplified": lambda number: counting(number, _LEGAL, "拾佰仟"),
    "ideographLegalTraditional": lambda number: counting(number, _LEGAL_TRADITIONAL, "拾佰仟"),
    "japaneseLegal": lambda number: counting(number, _LEGAL_TRADITIONAL, "拾佰仟"),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number, "A"),
    "lowerLetter": lambda number: _letters(number, "a"),
    "decimalZero": lambda number: f"{number:02}",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from(0x2474, 20),
    "decimalEnclosedFullstop": _from(0x2488, 20),
    "ideographEnclosedCircle": _from(0x3280, 10),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda number: "",
}


def gap_after(number: str) -> str:
    """The space between a number and what follows it: none after a mark or a circled number.

    >>> gap_after("1.1"), gap_after("一、"), gap_after("①")
    (' ', '', '')
    """
    last = number[-1:]
    return " " if last.isalnum() and unicodedata.category(last) != "No" else ""


def write(number: int, form: str) -> str:
    """`number` in the format of that name; decimal for any other.

    >>> write(3, "chineseCounting"), write(3, "decimalEnclosedCircle"), write(27, "upperLetter")
    ('三', '③', 'AA')
    """
    return _FORMS.get(form, str)(number)
