"""Characters of Symbol and Wingdings, which carry no meaning outside those fonts, as Unicode."""

from __future__ import annotations

# fmt: off
_WINGDINGS = {
    0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "□", 0x6F: "□", 0x6C: "●", 0x6E: "■",
    0x75: "◆", 0x76: "❖", 0xD8: "➢", 0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xF0: "⇨", 0xA1: "○", 0x71: "❑", 0x70: "❐", 0x72: "❒", 0xAB: "★", 0xB2: "✧", 0xA7: "▪",
    0x9F: "•", 0x77: "⬥", 0x46: "☞", 0x4A: "☺", 0x21: "✏", 0x28: "☎", 0x2A: "✉",
    **{0x81 + n: chr(0x2460 + n) for n in range(10)},
    **{0x8C + n: chr(0x2776 + n) for n in range(10)},
}
_WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0x4F: "✗", 0xA3: "□", 0x54: "☒"}
_SYMBOL = {
    **dict(zip(b"abcdefghijklmnopqrstuvwxyz", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **dict(zip(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **{code: chr(code) for code in b"0123456789()[]{}+=<>.,;:!?/|%&_ "},
    0x2D: "−", 0x2A: "∗", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC7: "∩",
    0xC8: "∪", 0xCE: "∈", 0xD0: "∠", 0xD1: "∇", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xDE: "⇒",
    0xE5: "∑", 0xF2: "∫",
}
# fmt: on
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = range(0xF000, 0xF100)


def is_symbol_font(font: str) -> bool:
    return font.casefold() in _FONTS


def to_unicode(text: str, font: str) -> str:
    """`text` as that font shows it; what the font's table does not hold is left as it stands.

    >>> to_unicode(chr(0xF0FC), "Wingdings"), to_unicode("m", "Symbol")
    ('✓', 'μ')
    """
    table = _FONTS.get(font.casefold(), {})
    return "".join(table.get(_code(character), character) for character in text)


def _code(character: str) -> int:
    code = ord(character)
    return code - 0xF000 if code in _PRIVATE else code
