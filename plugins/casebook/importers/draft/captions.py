"""Captions to their figures and tables: 图 below as a rule, 表 above."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.importers.draft.caption_text import CaptionText, read_caption_text, split_captions
from casebook.importers.draft.pieces import Piece
from casebook.importers.word.content import Chart, Diagram, Paragraph, Picture, Table


@dataclass(slots=True)
class Captioned:
    """A piece of the report; `at` is its place there, `caption` in the library's form or ""."""

    piece: Piece
    at: int
    caption: str = ""

    @property
    def is_figure(self) -> bool:
        return isinstance(self.piece, Picture | Chart | Diagram)

    @property
    def is_table(self) -> bool:
        return isinstance(self.piece, Table)


def join_captions(pieces: list[Piece]) -> list[Captioned]:
    """The pieces without those captions that a figure or a table took over."""
    found = [Captioned(piece, at) for at, piece in enumerate(pieces)]
    for each in found:
        if isinstance(each.piece, Table):
            each.caption = _caption_in_first_row(each.piece)
    used: set[int] = set()
    for at, each in enumerate(found):
        if not isinstance(each.piece, Paragraph):
            continue
        whole = read_caption_text(each.piece.text)
        captions = split_captions(each.piece.text)
        # 图1 与 图2 may be the one caption of one figure.
        if (captions and _place(captions, at, found, used)) or (
            len(captions) > 1 and whole is not None and _place([whole], at, found, used)
        ):
            used.add(at)
    for each in found:
        if isinstance(each.piece, Picture) and not each.caption:
            described = read_caption_text(each.piece.description)
            each.caption = described.text if described and described.label == "图" else ""
    return [each for at, each in enumerate(found) if at not in used]


def _place(captions: list[CaptionText], at: int, found: list[Captioned], used: set[int]) -> bool:
    """Whether every caption of a line found its owner."""
    if captions[0].label == "表":
        owners = _beside(found, at, used, forward=True, table=True) or _beside(
            found, at, used, forward=False, table=True
        )
        owners = owners[:1]
    else:
        above = _beside(found, at, used, forward=False, table=False)
        below = _beside(found, at, used, forward=True, table=False)
        owners = above or below
        # With captions above their figures throughout, the figure before belongs to the one before.
        if len(captions) == 1:
            owners = owners[-1:] if above else owners[:1]
        elif above:
            owners = owners[-len(captions) :]
    free = [each for each in owners if not each.caption]
    if len(free) < len(captions):
        return False
    for owner, caption in zip(free, captions, strict=False):
        owner.caption = caption.text
    return True


def _beside(
    found: list[Captioned], at: int, used: set[int], *, forward: bool, table: bool
) -> list[Captioned]:
    """The figures, or the table, next to a place, in reading order; used captions are passed over."""
    places = range(at + 1, len(found)) if forward else range(at - 1, -1, -1)
    owners: list[Captioned] = []
    for place in places:
        each = found[place]
        if place in used:
            if owners or not table:
                break
            continue
        if not (each.is_table if table else each.is_figure) or each.caption:
            break
        owners.append(each)
        if table:
            break
    return owners if forward else owners[::-1]


def _caption_in_first_row(table: Table) -> str:
    """A caption set as the table's first row, over its whole width; the row goes."""
    if len(table.rows) < 2 or len(table.rows[0]) != 1:
        return ""
    cell = table.rows[0][0]
    caption = read_caption_text(cell.text)
    if caption is None or caption.label != "表" or cell.columns < table.columns or cell.rows > 1:
        return ""
    del table.rows[0]
    table.heads = max(0, table.heads - 1)
    return caption.text
