"""How a line reads once full-width forms, look-alikes and mark-up inside it are set aside."""

from __future__ import annotations

import html
import re

# fmt: off
_PLAIN: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x09], " "),
    **dict.fromkeys([*range(0x2010, 0x2016), 0x2212, 0xFE63], "-"),
    **dict.fromkeys([0xB7, 0x2022, 0x2027, 0x30FB], "."),
}
# fmt: on
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_NOISE = re.compile(
    rf"&#?\w{{1,10}};|[{_INVISIBLE}*`]+|~~|\\(?=[!-/:-@\[-`{{-~])"
    r"|</?(?:b|i|u|s|em|strong|span|font|sub|sup|mark|w?br)\b[^<>\n]{0,200}>",
    re.IGNORECASE,
)
_LINE_END = re.compile("<br\\b", re.IGNORECASE)
_NUMERALS = "〇零○一幺壹二贰三叁四肆五伍六陆七柒八捌九玖"
_DIGITS = str.maketrans(_NUMERALS, "0001112233445566778899")
SPELT_OUT = re.compile(f"[{_NUMERALS}]{{11,}}")
"""A number of eleven digits or more, written digit by digit in Chinese numerals."""
SPELT_MOBILE = re.compile(f"[一幺壹][{_NUMERALS}]{{10}}")
"""Where such a number may begin; with few characters to begin with, a set is fast to search."""
HIDING = ("&", "<", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad")
"""What can stand unseen between the characters of a number; without it a line is as it looks."""


def plain(raw: str) -> tuple[str, tuple[int, ...] | None]:
    """The line as it reads, and each character's column (from 0) in `raw`; None when the same.

    >>> plain("１３８**1234**")[0]
    '1381234'
    >>> plain("一三八零零一三八零零零")[0]
    '13800138000'
    """
    raw = SPELT_OUT.sub(lambda match: match[0].translate(_DIGITS), raw)
    if _NOISE.search(raw) is None:
        return raw.translate(_PLAIN), None
    parts: list[str] = []
    origin: list[int] = []
    last = 0
    for match in _NOISE.finditer(raw):
        parts.append(raw[last : match.start()])
        origin.extend(range(last, match.start()))
        last = match.end()
        text = html.unescape(match[0]) if match[0].startswith("&") else ""
        text = " " if _LINE_END.match(match[0]) else text
        if text == match[0]:
            parts.append(text)
            origin.extend(range(match.start(), last))
        elif len(text) == 1 and not re.match(f"[{_INVISIBLE}]", text):
            parts.append(text)
            origin.append(match.start())
    parts.append(raw[last:])
    origin.extend(range(last, len(raw)))
    return "".join(parts).translate(_PLAIN), tuple(origin)
