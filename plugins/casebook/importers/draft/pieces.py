"""The file as one column: paragraphs without drawings, tables, pictures and charts, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from casebook.importers.draft.caption_text import is_caption_text
from casebook.importers.word.content import (
    Block,
    Break,
    Cell,
    Chart,
    Diagram,
    Drawn,
    Inline,
    NoteMark,
    Paragraph,
    Picture,
    Table,
    Text,
    TextBox,
)

Piece: TypeAlias = Paragraph | Table | Picture | Chart | Diagram

_SPACE = " \t\u3000\u00a0\u2002\u2003\r\n"
_NEW_LINE = re.compile(
    r"^(?:\u3000|\s{2,}|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)"
    r"|[①-⑳●■◆▪•➢✓√]|(?:[\u4e00-\u9fff]\s?){2,8}[：:])"
)
_ENDED = re.compile(r"[。！？；：!?;:]\s*$")


def lay_out(blocks: Iterable[Block]) -> list[Piece]:
    """Drawings stand where they are seen: before their paragraph's text or after it."""
    pieces: list[Piece] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            pieces += _paragraph(block)
        else:
            pieces += _table(block)
    return pieces


def _paragraph(paragraph: Paragraph) -> Iterator[Piece]:
    label = paragraph.label
    if label is not None and label.text.strip()[:1] in ("图", "表"):
        # A caption whose number Word counts: the number is part of its words.
        words: list[Inline] = [Text(f"{label.text.strip()} "), *paragraph.inlines]
        paragraph = replace(paragraph, inlines=words, label=None)
    before: list[Piece] = []
    after: list[Piece] = []
    inlines: list[Inline] = []
    seen_text = False
    is_caption = is_caption_text(paragraph.text)
    for each in paragraph.inlines:
        if isinstance(each, Text | Break | NoteMark):
            inlines.append(each)
            seen_text = seen_text or (isinstance(each, Text) and bool(each.text.strip(_SPACE)))
        else:
            lead = is_caption or not (seen_text or each.floating)
            (before if lead and not seen_text else after).extend(_drawn(each))
    yield from before
    rest = replace(paragraph, inlines=inlines)
    lines = list(_lines(rest))
    yield from lines
    yield from after


def _drawn(drawn: Drawn) -> list[Piece]:
    return lay_out(drawn.blocks) if isinstance(drawn, TextBox) else [drawn]


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Parted where a soft line end parts paragraphs, joined where it only wraps a line."""
    lines: list[list[Inline]] = [[]]
    for each in paragraph.inlines:
        if isinstance(each, Break):
            lines.append([])
        else:
            lines[-1].append(each)
    current: list[Inline] = []
    first = True
    for number, line in enumerate(lines):
        text, so_far = _text(line), _text(current)
        if not text.strip(_SPACE) and not any(isinstance(each, NoteMark) for each in line):
            continue
        if so_far.strip(_SPACE) and number and _parts(paragraph, so_far, text):
            yield _line(paragraph, current, first)
            first = False
            current = list(line)
            continue
        if so_far.strip(_SPACE) and not _is_wide(
            so_far.rstrip(_SPACE)[-1:], text.lstrip(_SPACE)[:1]
        ):
            current.append(Text(" "))
        current += line
    if _text(current).strip(_SPACE) or any(isinstance(each, NoteMark) for each in current):
        yield _line(paragraph, current, first)


def _line(paragraph: Paragraph, inlines: list[Inline], first: bool) -> Paragraph:
    return replace(
        paragraph,
        inlines=inlines,
        label=paragraph.label if first else None,
        breaks_page=paragraph.breaks_page and first,
        outline=paragraph.outline,
    )


def _parts(paragraph: Paragraph, before: str, after: str) -> bool:
    if paragraph.outline is not None:
        return False
    return bool(
        _ENDED.search(before)
        or _NEW_LINE.match(after)
        or is_caption_text(before)
        or is_caption_text(after)
    )


def _is_wide(before: str, after: str) -> bool:
    return before > "\u2e80" or after > "\u2e80"


def _text(inlines: Iterable[Inline]) -> str:
    return "".join(each.text for each in inlines if isinstance(each, Text))


def _table(table: Table) -> Iterator[Piece]:
    """A table that only holds pictures in place, or frames a text, is no table for a reader."""
    cells = [cell for row in table.rows for cell in row]
    if len(cells) == 1:
        yield from lay_out(cells[0].blocks)
    elif _is_layout(table):
        yield from _by_column(table)
    else:
        yield from _with_pictures_below(table, cells)


def _is_layout(table: Table) -> bool:
    """Pictures and charts in cells, and no text but short lines that name them."""
    drawn = texts = 0
    for row in table.rows:
        for cell in row:
            pieces = lay_out(cell.blocks)
            if any(isinstance(each, Table) for each in pieces):
                return False
            lines = [each.text.strip(_SPACE) for each in pieces if isinstance(each, Paragraph)]
            figures = len(pieces) - len(lines)
            drawn += figures
            if any(len(line) > 40 for line in lines):
                return False
            texts += bool(lines) and not figures and not all(map(is_caption_text, lines))
    return drawn > 0 and texts <= drawn and _rows_alternate(table)


def _rows_alternate(table: Table) -> bool:
    """No row mixes a picture with a cell of text beside it, as a table of data does."""
    for row in table.rows:
        kinds = {_has_figure(cell) for cell in row if cell.blocks and _shows(cell)}
        if len(kinds) > 1:
            return False
    return True


def _shows(cell: Cell) -> bool:
    return bool(cell.text.strip()) or _has_figure(cell)


def _has_figure(cell: Cell) -> bool:
    return any(not isinstance(each, Paragraph | Table) for each in lay_out(cell.blocks))


def _by_column(table: Table) -> Iterator[Piece]:
    """Each picture with what stands in its cell, then with the cell below it."""
    for number, row in enumerate(table.rows):
        below = table.rows[number + 1] if number + 1 < len(table.rows) else []
        if any(_has_figure(cell) for cell in row):
            under = below if below and not any(_has_figure(cell) for cell in below) else []
            paired = len(under) == len(row)
            for index, cell in enumerate(row):
                yield from lay_out(cell.blocks)
                if paired:
                    yield from lay_out(under[index].blocks)
            if under and not paired:
                for cell in under:
                    yield from lay_out(cell.blocks)
        elif number == 0 or not any(_has_figure(cell) for cell in table.rows[number - 1]):
            for cell in row:
                yield from lay_out(cell.blocks)


def _with_pictures_below(table: Table, cells: list[Cell]) -> Iterator[Piece]:
    """Cells keep their text; a caption of a picture in a cell goes with the picture."""
    figures: list[Piece] = []
    for cell in cells:
        pieces = lay_out(cell.blocks)
        kept: list[Block] = []
        for each in pieces:
            if isinstance(each, Paragraph | Table):
                kept.append(each)
            else:
                figures.append(each)
        if len(kept) != len(pieces):
            captions = [
                each
                for each in kept
                if isinstance(each, Paragraph) and is_caption_text(each.text, "图")
            ]
            figures += captions
            cell.blocks = [each for each in kept if each not in captions]
        else:
            cell.blocks = _with_line_ends(cell.blocks)
    yield table
    yield from figures


def _with_line_ends(blocks: list[Block]) -> list[Block]:
    """In a cell, a soft line end stays what it is; empty paragraphs go."""
    return [each for each in blocks if isinstance(each, Table) or each.text.strip(_SPACE)]
