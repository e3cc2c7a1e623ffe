r"""EQ fields: fractions and circled numbers as Word wrote them before it had equations.

`EQ \f(a,b)` is a fraction, `\r(n,x)` a root, `\s\up(x)` raised, `\o\ac(○,1)` overstruck
(ECMA-376 part 1, 17.16.5.15 leaves its switches to the applications).
"""

from __future__ import annotations

import re

_SWITCH = re.compile(r"\\([a-z]+)(?:\s*\d+)?\s*", re.IGNORECASE)
_CIRCLES = "○〇◯"
_SIMPLE = re.compile(r"[\w.%]+")
_DEEPEST = 16
_LONGEST = 2000


def read_eq(instruction: str) -> str:
    r"""The text that the field shows; `instruction` includes the word EQ.

    >>> read_eq(r"EQ \f(a+b,2)"), read_eq(r"eq \o\ac(○,3)")
    ('(a+b)/2', '③')
    """
    if len(instruction) > _LONGEST:
        return ""
    text = re.sub(r"^\s*eq\b", "", instruction, flags=re.IGNORECASE).strip()
    text = re.sub(r"\\\*\s*\w+\s*$", "", text)
    return _read(text, _DEEPEST)


def _read(text: str, left: int) -> str:
    if left == 0:
        return text
    parts: list[str] = []
    at = 0
    while match := _SWITCH.search(text, at):
        parts.append(text[at : match.start()])
        switches = [match[1].lower()]
        at = match.end()
        while following := _SWITCH.match(text, at):
            switches.append(following[1].lower())
            at = following.end()
        if text[at : at + 1] != "(":
            continue
        end = _closing(text, at)
        arguments = [_read(each.strip(), left - 1) for each in _split(text[at + 1 : end])]
        parts.append(_show(switches, arguments))
        at = end + 1
    parts.append(text[at:])
    return "".join(parts).replace("\\,", ",").replace("\\(", "(").replace("\\)", ")").strip()


def _show(switches: list[str], arguments: list[str]) -> str:
    kind = switches[0]
    if kind == "f" and len(arguments) == 2:
        return f"{_group(arguments[0])}/{_group(arguments[1])}"
    if kind == "r":
        degree = arguments[0] if len(arguments) == 2 else ""
        return f"{degree}√{_group(arguments[-1])}"
    if kind == "o":
        return _overstrike(arguments)
    if kind == "i" and len(arguments) == 3:
        return f"∫({arguments[0]}→{arguments[1]}) {arguments[2]}"
    if kind == "b":
        return f"({','.join(arguments)})"
    return "".join(arguments) if kind in ("s", "x") else ",".join(arguments)


def _overstrike(arguments: list[str]) -> str:
    inner = [each for each in arguments if each and each not in _CIRCLES]
    if len(inner) == 1 and len(inner) < len(arguments) and inner[0].isdecimal():
        number = int(inner[0])
        if 1 <= number <= 20:
            return chr(0x245F + number)
    return "".join(inner)


def _group(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _closing(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        if text[at - 1 : at] == "\\":
            continue
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return len(text)


def _split(text: str) -> list[str]:
    parts, depth, last = [], 0, 0
    for at, character in enumerate(text):
        if text[at - 1 : at] == "\\":
            continue
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0 and character in ",;，；":
            parts.append(text[last:at])
            last = at + 1
    return [*parts, text[last:]]
