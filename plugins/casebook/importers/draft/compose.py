"""The report's pieces to items: headings with levels, captions with their owners, lists, prose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from casebook.importers.draft.caption_text import is_caption_text, read_caption_text
from casebook.importers.draft.captions import Captioned, join_captions
from casebook.importers.draft.headings import find_headings
from casebook.importers.draft.items import DataTable, Figure, Heading, Item, ListItem, Prose
from casebook.importers.draft.levels import DEEPEST, SECTION, Levelled, give_levels
from casebook.importers.draft.number_form import Numbered
from casebook.importers.draft.pieces import Piece
from casebook.importers.draft.sections import find_sections
from casebook.importers.word.content import (
    Cell,
    Chart,
    Diagram,
    Inline,
    Paragraph,
    Picture,
    Table,
    Text,
)
from casebook.importers.word.numerals import counting, gap_after
from casebook.model.notice import Notice, ReportSection

_EVIDENCE = re.compile(
    r"^(?:附\s*[件录]|附[：:]|(?:有关|相关|其他|佐证)?(?:证明|证实|佐证)(?:性)?材料|营业执照|荣誉证书)"
)
_DECIMAL = re.compile(r"\d{1,4}\.")
_DEEPEST_LIST = 4
_LIST_STYLE = re.compile(r"(?:list (?:bullet|number)|列表(?:项目符号|编号))\s*([2-5])$")
"""Word's own styles for the levels of a list, each with a list of its own."""


@dataclass
class Composed:
    """`renamed` are headings put in the notice's words: as they stood, as they stand now."""

    items: list[Item] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    """Ids of the notice's sections that were found."""
    evidence: int = 0
    """Pieces of the certificates behind the report, which do not go out."""
    loose_captions: list[str] = field(default_factory=list)
    deep: int = 0
    """Headings too deep for a case, written as paragraphs."""


def compose(pieces: list[Piece], notice: Notice) -> Composed:
    composed = Composed()
    headings = find_headings(pieces, notice)
    sections = find_sections(headings, notice)
    headings = [each for each in headings if each.at in sections or not each.by_name]
    pieces, composed.evidence = _without_evidence(pieces, sections, notice)
    levels = {
        each.candidate.at: each
        for each in give_levels([each for each in headings if each.at < len(pieces)], sections)
    }
    composed.sections = [section.id for section in sections.values()]
    for each in join_captions(pieces):
        composed.items += _items(each, levels.get(each.at), composed, notice)
    return composed


def _without_evidence(
    pieces: list[Piece], sections: dict[int, ReportSection], notice: Notice
) -> tuple[list[Piece], int]:
    """Certificates and licences behind the last section are no part of the report."""
    if not sections:
        return pieces, 0
    for at in range(max(sections) + 1, len(pieces)):
        piece = pieces[at]
        if isinstance(piece, Paragraph):
            text = piece.text.strip()
            if len(text) <= 30 and _EVIDENCE.match(text) and not text.endswith("。"):
                return pieces[:at], len(pieces) - at
    return pieces, 0


def _items(
    each: Captioned, levelled: Levelled | None, composed: Composed, notice: Notice
) -> list[Item]:
    piece = each.piece
    if isinstance(piece, Table):
        return [DataTable(piece, each.caption)] if any(piece.rows) else []
    if isinstance(piece, Picture):
        return [Figure(piece, each.caption)]
    if isinstance(piece, Chart):
        return _chart(piece, each.caption)
    if isinstance(piece, Diagram):
        return _diagram(piece, each.caption)
    if levelled is not None and levelled.level <= DEEPEST:
        return [_heading(piece, levelled, composed, notice)]
    if levelled is not None:
        composed.deep += 1
    if is_caption_text(piece.text):
        composed.loose_captions.append(" ".join(piece.text.split()))
    return _prose(piece)


def _heading(piece: Paragraph, levelled: Levelled, composed: Composed, notice: Notice) -> Heading:
    number = levelled.candidate.number
    inlines = [each for each in piece.inlines if not isinstance(each, Text)]
    section = levelled.section
    shown = heading_text(number)
    shown = shown if section is None else shown.rstrip("。：: ")
    if section is not None and notice.section(shown) is None:
        ordinal = counting(notice.report.sections.index(section) + 1)
        proper = heading_text(replace(number, rest=section.name))
        proper = proper if number.shown else f"{ordinal}、{section.name}"
        composed.renamed.append((shown, proper))
        return Heading(SECTION, [Text(proper), *inlines])
    if section is not None and not number.shown:
        ordinal = counting(notice.report.sections.index(section) + 1)
        return Heading(SECTION, [Text(f"{ordinal}、{shown}"), *inlines])
    texts: list[Inline] = [
        Text(each.text, raised=each.raised) if isinstance(each, Text) else each
        for each in piece.inlines
    ]
    if any(isinstance(each, Text) and each.raised for each in texts) and piece.label is None:
        return Heading(levelled.level, texts)
    return Heading(levelled.level, [Text(shown), *inlines])


def heading_text(number: Numbered) -> str:
    """Number and words; brackets and the full stop of the number in the form of GB/T 9704."""
    shown = number.shown
    if number.form == "B":
        shown = re.sub(r"^[(（〔]\s*(.*?)\s*[)）〕]$", r"（\1）", shown)
    elif number.form in ("C", "E2", "E3", "E4"):
        shown = shown.replace("．", ".")
    # A number that ends in a digit runs into the words that follow it.
    return f"{shown}{gap_after(shown)}{number.rest}"


def _chart(chart: Chart, caption: str) -> list[Item]:
    """The drawing, and its data below it."""
    head = [Cell([_paragraph("")]), *(Cell([_paragraph(each.name)]) for each in chart.series)]
    rows = [head]
    for at, category in enumerate(chart.categories):
        row = [Cell([_paragraph(category)])]
        for series in chart.series:
            value = series.values[at] if at < len(series.values) else None
            row.append(Cell([_paragraph("" if value is None else f"{value:.10g}")]))
        rows.append(row)
    rows[0][0] = Cell([_paragraph("类别")])
    caption = caption or chart.title
    table = Table(rows, heads=1, columns=len(head))
    read = read_caption_text(caption)
    number = read.number if read is not None and read.label == "图" else ""
    return [Figure(chart, caption), DataTable(table, f"图{number}的数据", of_figure=True)]


def _diagram(diagram: Diagram, caption: str) -> list[Item]:
    items: list[Item] = [ListItem([Text(text)], depth, None) for depth, text in diagram.items]
    return [*items, Prose([Text(caption)])] if caption else items


def _paragraph(text: str) -> Paragraph:
    return Paragraph([Text(text)])


def _prose(piece: Paragraph) -> list[Item]:
    label = piece.label
    if label is None:
        return [Prose(piece.inlines)]
    styled = _LIST_STYLE.match(piece.style)
    depth = min(max(label.level, int(styled[1]) - 1 if styled else 0), _DEEPEST_LIST)
    if label.is_bullet:
        return [ListItem(piece.inlines, depth, None)]
    if _DECIMAL.fullmatch(label.text.strip()) and label.form == "decimal":
        return [ListItem(piece.inlines, depth, label.value)]
    number = label.text.strip()
    return [Prose([Text(number + gap_after(number)), *piece.inlines])]
