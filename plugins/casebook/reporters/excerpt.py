"""The source line of a finding with a caret below it, in terminal cells (a CJK character takes two)."""

from __future__ import annotations

from rich.cells import cell_len

from casebook.model.source_file import Place

_LOOKED_AT = 400
"""Characters of a line that are measured: a line of a megabyte may have hundreds of findings."""

WIDEST = 88
"""Cells of a line that are shown; a paragraph is one line of hundreds of characters."""


def excerpt(place: Place) -> tuple[str, str]:
    """The line, cut around the finding, and the line of carets below it."""
    position = place.position
    text = place.excerpt.replace("\t", " ")
    start = min(position.column - 1, len(text))
    begin = _begin(text, start)
    shown = _fit(text[begin : begin + _LOOKED_AT], WIDEST)
    head = "…" if begin else ""
    tail = "…" if begin + len(shown) < len(text) else ""
    marked = text[start : min(start + position.length, begin + len(shown))]
    indent = " " * (cell_len(head) + cell_len(text[begin:start]))
    return head + shown + tail, indent + "^" * max(1, cell_len(marked))


def _begin(text: str, start: int) -> int:
    """First character shown: the line's own beginning where the finding still fits."""
    if start < _LOOKED_AT and cell_len(text[:start]) < WIDEST // 2:
        return 0
    return max(0, start - 16)


def _fit(text: str, width: int) -> str:
    while cell_len(text) > width:
        text = text[: max(1, len(text) - max(1, (cell_len(text) - width) // 2))]
    return text
