"""How a paragraph looks beside the body text of its report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from casebook.importers.draft.pieces import Piece
from casebook.importers.word.content import Paragraph

_BODY_TEXT = 40
"""Characters from which a paragraph is body text, whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Look:
    """`size` in points, 0 unsaid; all runs of the paragraph share `bold` and `font`."""

    bold: bool
    size: float
    font: str
    centred: bool


@dataclass(frozen=True, slots=True)
class BodyLook:
    """What most of the body text looks like."""

    bold: bool
    size: float
    font: str


def look_of(paragraph: Paragraph) -> Look:
    texts = [each for each in paragraph.texts if each.text.strip()]
    fonts = {each.font for each in texts}
    return Look(
        bool(texts) and all(each.bold for each in texts),
        max((each.size for each in texts), default=0.0),
        fonts.pop() if len(fonts) == 1 else "",
        paragraph.alignment == "center",
    )


def body_look(pieces: Iterable[Piece]) -> BodyLook:
    """By characters, over the paragraphs long enough to be nothing else."""
    bold: Counter[bool] = Counter()
    sizes: Counter[float] = Counter()
    fonts: Counter[str] = Counter()
    for piece in pieces:
        if isinstance(piece, Paragraph) and len(piece.text) >= _BODY_TEXT:
            for each in piece.texts:
                length = len(each.text)
                bold[each.bold] += length
                sizes[each.size] += length
                fonts[each.font] += length
    return BodyLook(
        max(bold, key=lambda each: bold[each], default=False),
        max(sizes, key=lambda each: sizes[each], default=0.0),
        max(fonts, key=lambda each: fonts[each], default=""),
    )


def stands_out(look: Look, body: BodyLook) -> bool:
    """Whether a line is set apart from the body: bolder, larger or in another typeface."""
    larger = look.size > body.size + 0.9 if look.size and body.size else False
    other = bool(look.font and body.font and look.font != body.font)
    return (look.bold and not body.bold) or larger or (other and not body.bold)
