"""Which pieces of a file are the cover, the form, the pledge, and which the report."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from casebook.importers.draft.application import Application
from casebook.importers.draft.contact_tables import clear_table
from casebook.importers.draft.contacts import note_names
from casebook.importers.draft.form import is_form, read_form, take
from casebook.importers.draft.labels import Labels, plain_label
from casebook.importers.draft.number_form import split_number
from casebook.importers.draft.pieces import IsPage, Piece
from casebook.importers.draft.pledge import pledge_span, read_pledge
from casebook.importers.draft.sheet import is_sheet, read_sheet
from casebook.importers.word.content import Paragraph, Table
from casebook.model.notice import Notice

_CONTENTS_STYLE = re.compile(r"^(?:toc\s*\d|目录\s*\d|table of figures|图表目录)")
_CONTENTS_TITLE = re.compile(r"^目\s*[录次]$")
_CONTENTS_LINE = re.compile(r"^.{1,60}?(?:[.…·．。]{4,}|\t+|\s{4,})\s*[-—]?\s*\d{1,3}\s*[-—]?$")
_LOOSE_CONTENTS_LINE = re.compile(r"^\S.{0,40}[ \t\u3000]\d{1,3}$")
"""Without leaders; only believed right below 目录."""
_ATTACHMENT = re.compile(r"^附\s*件\s*[一二三四1-4]\s*[:：]?$")
_FORM_TITLE = re.compile(r"^.{0,40}(?:推荐|申[请报]|申请推荐)表$|^附件[一二三四1-4]$")
_BEFORE_REPORT = 60
_WHOLE_PAGE = 150
"""Characters in a table from which it is a page with sections and not a table that names them."""


@dataclass
class Divided:
    """`report` is what remains; `dropped` counts the pictures of the sheets that do not go out."""

    application: Application = field(default_factory=Application)
    report: list[Piece] = field(default_factory=list)
    dropped: int = 0
    contents: int = 0


def divide(pieces: list[Piece], notice: Notice) -> Divided:
    """Take the forms out of a file, wherever they stand in it."""
    labels = Labels(notice)
    divided = Divided()
    pieces = _without_contents(pieces, divided)
    rest: list[Piece] = []
    opened = False
    for piece in pieces:
        opened = opened or (isinstance(piece, Paragraph) and _opens(piece, notice))
        if isinstance(piece, Table) and is_sheet(piece):
            read_sheet(piece, divided.application)
        elif isinstance(piece, Table) and is_form(piece, labels, sure=opened and not _titled(rest)):
            read_form(piece, labels, divided.application)
            clear_table(piece, divided.application, form=True)
            divided.application.has_form = True
            _drop_title(rest, notice)
        else:
            rest.append(piece)
    span = pledge_span(rest, notice)
    if span:
        read_pledge(rest[span.start : span.stop], notice, divided.application)
        note_names(rest[span.start : span.stop], divided.application)
        divided.dropped += _figures(rest[span.start : span.stop])
        del rest[span.start : span.stop]
    _take_cover(rest, labels, notice, divided)
    divided.report = [piece for piece in rest if not _is_marker(piece)]
    return divided


def _opens(piece: Paragraph, notice: Notice) -> bool:
    return notice.section(piece.text.strip()) is not None


def _titled(rest: list[Piece]) -> bool:
    """Whether the name of a form stands right above."""
    above = rest[-3:]
    return any(
        isinstance(each, Paragraph) and _FORM_TITLE.search(plain_label(each.text)) for each in above
    )


def sets_page(notice: Notice) -> IsPage:
    """Tells a table with whole sections of the report in its cells from one that names them."""

    def is_page(texts: list[str]) -> bool:
        sections = {section.id for text in texts if (section := notice.section(text.strip()))}
        return len(sections) > 1 and sum(map(len, texts)) > _WHOLE_PAGE

    return is_page


def _without_contents(pieces: list[Piece], divided: Divided) -> list[Piece]:
    kept: list[Piece] = []
    in_typed = False
    times = Counter(plain_label(each.text) for each in pieces if isinstance(each, Paragraph))
    for piece in pieces:
        if isinstance(piece, Paragraph):
            text = piece.text.strip()
            if _CONTENTS_STYLE.match(piece.style) or _CONTENTS_TITLE.match(text):
                divided.contents += 1
                in_typed = bool(_CONTENTS_TITLE.match(text)) or in_typed
                continue
            if not text and not piece.inlines:
                continue
            if in_typed and (
                _CONTENTS_LINE.match(text)
                or _LOOSE_CONTENTS_LINE.match(text)
                or (times[plain_label(text)] > 1 and len(text) <= 60)
            ):
                divided.contents += 1
                times[plain_label(text)] -= 1
                continue
        in_typed = False
        kept.append(piece)
    return kept


def _drop_title(rest: list[Piece], notice: Notice) -> None:
    """The form's own heading, and 附件2 above it."""
    while rest and isinstance(piece := rest[-1], Paragraph):
        plain = plain_label(piece.text)
        if (
            plain
            and not (
                plain == plain_label(notice.form.title) or ("推荐表" in plain and len(plain) < 40)
            )
            and not _is_marker(piece)
        ):
            return
        rest.pop()


def _take_cover(rest: list[Piece], labels: Labels, notice: Notice, divided: Divided) -> None:
    """The lines 单位名称：… before the report, and everything above the last of them."""
    last = -1
    titled = False
    for at, piece in enumerate(rest[:_BEFORE_REPORT]):
        if isinstance(piece, Table):
            continue
        if not isinstance(piece, Paragraph):
            continue
        text = piece.text.strip()
        if notice.section(text) is not None or len(text) > 80:
            break
        if split_number(text).form in ("A", "R", "S", "chapter") and not labels.pairs(text):
            break  # a section under a name of the firm's own
        plain = plain_label(text)
        titled = titled or plain in (plain_label(notice.cover.title), notice.cover.subtitle)
        if pairs := labels.pairs(text):
            last = at
            for blank, value in pairs:
                take(blank, [value], divided.application)
    pairs_found = divided.application.private or divided.application.enterprise
    if last < 0 or not (titled or pairs_found):
        last = _cover_title(rest, notice) if titled else -1
    if last >= 0:
        divided.application.has_cover = titled
        removed = rest[: last + 1]
        note_names(removed, divided.application)
        divided.dropped += _figures(removed)
        kept = _worth_keeping(removed, notice) if not titled else []
        rest[: last + 1] = kept


def _cover_title(rest: list[Piece], notice: Notice) -> int:
    names = (plain_label(notice.cover.title), notice.cover.subtitle, plain_label(notice.cover.note))
    at = -1
    for number, piece in enumerate(rest[:_BEFORE_REPORT]):
        if isinstance(piece, Paragraph) and plain_label(piece.text) in names:
            at = number
    return at


def _worth_keeping(removed: list[Piece], notice: Notice) -> list[Piece]:
    """Without a cover, contact lines may stand below the report's title: only they go."""
    labels = Labels(notice)
    return [
        piece
        for piece in removed
        if not (isinstance(piece, Paragraph) and labels.pairs(piece.text.strip()))
    ]


def _is_marker(piece: Piece) -> bool:
    return isinstance(piece, Paragraph) and bool(_ATTACHMENT.match(piece.text.strip()))


def _figures(pieces: list[Piece]) -> int:
    return sum(not isinstance(each, Paragraph | Table) for each in pieces)
