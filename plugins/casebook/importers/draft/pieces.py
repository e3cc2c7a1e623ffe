"""The file as one column: paragraphs without drawings, tables, pictures and charts, in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from casebook.importers.draft.caption_text import is_caption_text
from casebook.importers.word.content import (
    Block,
    Break,
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


IsPage = Callable[[list[str]], bool]
"""Whether a table with those paragraphs in it only sets the page."""


def never(texts: list[str]) -> bool:
    """No table sets the page."""
    return False


def lay_out(blocks: Iterable[Block], is_page: IsPage = never) -> list[Piece]:
    """Drawings stand where they are seen: before their paragraph's text or after it."""
    pieces: list[Piece] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            pieces += _paragraph(block, is_page)
        else:
            pieces += _table(block, is_page)
    return pieces


def _paragraph(paragraph: Paragraph, is_page: IsPage) -> Iterator[Piece]:
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
            (before if lead and not seen_text else after).extend(_drawn(each, is_page))
    yield from before
    rest = replace(paragraph, inlines=inlines)
    lines = list(_lines(rest))
    yield from lines
    yield from after


def _drawn(drawn: Drawn, is_page: IsPage) -> list[Piece]:
    return lay_out(drawn.blocks, is_page) if isinstance(drawn, TextBox) else [drawn]


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Parted where a soft line end parts paragraphs, joined where it only wraps a line."""
    lines: list[list[Inline]] = [[]]
    for each in paragraph.inlines:
        if isinstance(each, Break):
            lines.append([])
        else:
            lines[-1].append(each)
    current: list[Inline] = []
    so_far = ""
    first = True
    for number, line in enumerate(lines):
        text = _text(line)
        if not text.strip(_SPACE) and not any(isinstance(each, NoteMark) for each in line):
            continue
        if so_far.strip(_SPACE) and number and _parts(paragraph, so_far, text):
            yield _line(paragraph, current, first)
            first = False
            current, so_far = list(line), text
            continue
        if so_far.strip(_SPACE) and not _is_wide(
            so_far.rstrip(_SPACE)[-1:], text.lstrip(_SPACE)[:1]
        ):
            current.append(Text(" "))
        current += line
        # Only its end is looked at, and whether it is blank or a caption, which is short.
        so_far = (so_far + text) if len(so_far) < 200 else so_far[-200:] + text
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


_Laid = list[list[list[Piece]]]
"""The pieces of each cell, row by row: laid out once, for laying out takes drawings from cells."""


def _table(table: Table, is_page: IsPage) -> Iterator[Piece]:
    """A table that only holds pictures in place, or frames a text, is no table for a reader."""
    laid = [[lay_out(cell.blocks, is_page) for cell in row] for row in table.rows]
    cells = [pieces for row in laid for pieces in row]
    texts = [each.text for pieces in cells for each in pieces if isinstance(each, Paragraph)]
    if len(cells) == 1 or is_page(texts):
        for pieces in cells:
            yield from pieces
    elif _is_layout(laid):
        yield from _by_column(laid)
    else:
        yield from _with_pictures_below(table, laid)


def _is_layout(laid: _Laid) -> bool:
    """Pictures and charts in cells, and no text but short lines that name them."""
    drawn = texts = 0
    for row in laid:
        for pieces in row:
            if any(isinstance(each, Table) for each in pieces):
                return False
            lines = [each.text.strip(_SPACE) for each in pieces if isinstance(each, Paragraph)]
            figures = len(pieces) - len(lines)
            drawn += figures
            if any(len(line) > 40 for line in lines):
                return False
            texts += bool(lines) and not figures and not all(map(is_caption_text, lines))
    return drawn > 0 and texts <= drawn and _rows_alternate(laid)


def _rows_alternate(laid: _Laid) -> bool:
    """No row mixes a picture with a cell of text beside it, as a table of data does."""
    return all(len({_has_figure(pieces) for pieces in row if pieces}) <= 1 for row in laid)


def _has_figure(pieces: list[Piece]) -> bool:
    return any(not isinstance(each, Paragraph | Table) for each in pieces)


def _by_column(laid: _Laid) -> Iterator[Piece]:
    """Each picture with what stands in its cell, then with the cell below it."""
    for number, row in enumerate(laid):
        below = laid[number + 1] if number + 1 < len(laid) else []
        if any(map(_has_figure, row)):
            under = below if below and not any(map(_has_figure, below)) else []
            paired = len(under) == len(row)
            for index, pieces in enumerate(row):
                yield from pieces
                if paired:
                    yield from under[index]
            if under and not paired:
                for pieces in under:
                    yield from pieces
        elif number == 0 or not any(map(_has_figure, laid[number - 1])):
            for pieces in row:
                yield from pieces


def _with_pictures_below(table: Table, laid: _Laid) -> Iterator[Piece]:
    """Cells keep their text; a caption of a picture in a cell goes with the picture."""
    figures: list[Piece] = []
    for row, cells in zip(laid, table.rows, strict=True):
        for pieces, cell in zip(row, cells, strict=True):
            if not _has_figure(pieces):
                cell.blocks = _with_line_ends(cell.blocks)
                continue
            kept: list[Block] = []
            for each in pieces:
                is_text = isinstance(each, Paragraph) and not is_caption_text(each.text, "图")
                if isinstance(each, Table) or (isinstance(each, Paragraph) and is_text):
                    kept.append(each)
                else:
                    figures.append(each)
            cell.blocks = kept
    yield table
    yield from figures


def _with_line_ends(blocks: list[Block]) -> list[Block]:
    """In a cell, a soft line end stays what it is; empty paragraphs go."""
    return [each for each in blocks if isinstance(each, Table) or each.text.strip(_SPACE)]
