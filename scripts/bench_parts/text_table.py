"""A table in plain text."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def width(text: str) -> int:
    """Columns that a terminal gives the text: two for a wide character."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Lines of cells, the first column flush left, the others flush right."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(_cells(row, widths)).rstrip() for row in rows)


def _cells(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    pads = [" " * (wanted - width(cell)) for cell, wanted in zip(row, widths, strict=True)]
    return [
        pad + cell if place else cell + pad
        for place, (cell, pad) in enumerate(zip(row, pads, strict=True))
    ]
