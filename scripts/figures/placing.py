"""Finding room for value labels, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence

from figures import palette
from figures.text import measure

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in viewBox units."""


def label_box(x: float, y: float, text: str) -> Box:
    """The room that a value label centred at x, y takes."""
    half = measure(text, palette.NOTE_SIZE) / 2 + 1
    return (x - half, y - 11, x + half, y + 11)


def fit(choices: Sequence[Box], taken: list[Box], bottom: float) -> tuple[float, float]:
    """Take the first choice above bottom that is free, else the first; return its middle."""
    box = next(
        (
            choice
            for choice in choices
            if choice[3] < bottom - 2 and not any(_overlap(choice, other) for other in taken)
        ),
        choices[0],
    )
    taken.append(box)
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def _overlap(one: Box, two: Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
