"""Measuring, wrapping and escaping of labels."""

from __future__ import annotations

import html
import math
import re
import unicodedata

_TOKEN = re.compile(r"[0-9A-Za-z.%/+\-_]+|\s+|.", re.DOTALL)
_JOINT = re.compile(r"(?<=[0-9])(?=[A-Za-z])|(?<=[a-z])(?=[A-Z0-9])|(?<=[./_-])")
_NOT_FIRST = "，。：；、！？）》」』】”’％%～…·)"
_PAUSE = "，。：；、！？）》」』】”,;: "
_MID_PHRASE = 6.0  # what a break inside a phrase costs, in squared em of unevenness
_NOT_LAST = "（《「『【“‘("
_WIDE_LATIN = frozenset("%@mwMWCDGHKNOQUVXY&")


def measure(text: str, size: float) -> float:
    """Width of text in units: 1 em per CJK character, 0.57 em or 0.8 em per Latin one."""
    ems = 0.0
    for char in text:
        if unicodedata.east_asian_width(char) in "WFA":
            ems += 1.0
        else:
            ems += 0.8 if char in _WIDE_LATIN else 0.57
    return ems * size


def wrap(text: str, size: float, limit: float) -> list[str]:
    """Break text into the fewest lines no wider than limit, even ones, rather after punctuation.

    A line break in the text is kept. A Latin word wider than limit is split.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_fold(_units(paragraph, size, limit), size, limit))
    return lines


def _fold(units: list[str], size: float, limit: float) -> list[str]:
    whole = measure("".join(units), size)
    ideal = whole / math.ceil(whole / limit) if whole else 0.0
    # best[i]: for the units from i on, lines, cost, and minus the first line's end (longer wins).
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] * (len(units) + 1)
    for start in reversed(range(len(units))):
        options: list[tuple[int, float, int]] = []
        for end in range(start + 1, len(units) + 1):
            width = measure("".join(units[start:end]).strip(), size)
            if width > limit and options:
                break
            cost = ((width - ideal) / size) ** 2 + best[end][1]
            if end < len(units) and units[end - 1][-1] not in _PAUSE:
                cost += _MID_PHRASE
            options.append((best[end][0] + 1, cost, -end))
        best[start] = min(options)
    lines: list[str] = []
    start = 0
    while start < len(units):
        end = -best[start][2]
        lines.append("".join(units[start:end]).strip())
        start = end
    return lines or [""]


def _units(text: str, size: float, limit: float) -> list[str]:
    """The pieces between which a line may break (no closing mark first, no opening one last)."""
    units: list[str] = []
    for token in _TOKEN.findall(text):
        for piece in _pieces(token, size, limit):
            if units and (piece[0] in _NOT_FIRST or units[-1][-1] in _NOT_LAST):
                units[-1] += piece
            else:
                units.append(piece)
    return units


def _pieces(token: str, size: float, limit: float) -> list[str]:
    if measure(token, size) <= limit:
        return [token]
    parts = _JOINT.split(token)
    return parts if all(measure(part, size) <= limit for part in parts) else list(token)


def escape(text: str) -> str:
    """Text made safe for XML content and attributes.

    Raises ValueError for control and invisible formatting characters.
    """
    for char in text:
        if unicodedata.category(char) in {"Cc", "Cf"}:
            raise ValueError(f"图中文字「{text}」含不可见字符（U+{ord(char):04X}）")
    return html.escape(text, quote=True)


def number(value: float) -> str:
    """A value as its author wrote it: 92.1, 95.0, 120."""
    return str(value if isinstance(value, int) else round(value, 6))
