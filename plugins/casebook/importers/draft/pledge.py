"""The pledge in a file (notice, 附件3): which of its sentences stand there, and the day."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from casebook.importers.draft.application import Application, find_date
from casebook.importers.draft.form import take
from casebook.importers.draft.labels import Labels, plain_label
from casebook.importers.draft.pieces import Piece
from casebook.importers.word.content import Paragraph, Table
from casebook.model.notice import Notice

_ALIKE = 82.0
"""rapidfuzz ratio (0–100); the sentences of one notice are less than 50 alike."""
_SIGNATURE = re.compile(r"盖章|公章|签字|签名|签章|法定代表人|法人代表|年\s*月\s*日|^[:：\s]*$")
_NUMBERED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])\s*"
)
_FARTHEST = 14


def pledge_span(pieces: list[Piece], notice: Notice) -> range:
    """The pieces that are the pledge; empty when it is not in the file."""
    for start, piece in enumerate(pieces):
        if isinstance(piece, Paragraph) and _is_title(piece.text, notice):
            end = _end(pieces, start, notice)
            if any(_sentence(pieces[at], notice) for at in range(start, end)):
                return range(start, end)
    for start, piece in enumerate(pieces):
        if _sentence(piece, notice):
            return range(start, _end(pieces, start - 1, notice))
    return range(0)


def read_pledge(pieces: list[Piece], notice: Notice, application: Application) -> None:
    """Take over the sentences and the day from the pieces that are the pledge, and who signed it."""
    labels = Labels(notice)
    for piece in pieces:
        if not isinstance(piece, Paragraph):
            continue
        for blank, value in labels.pairs(piece.text.strip()):
            if blank.personal:
                take(blank, [value], application)
        if key := _sentence(piece, notice):
            application.sentences.add(key)
        elif day := find_date(piece.text):
            application.pledged = day
        elif application.enterprise is None and (
            match := re.search(r"(?:企业名称|单位名称|承诺单位)[^:：]*[:：]\s*(\S.*)", piece.text)
        ):
            name = re.sub(r"[（(](?:加盖)?(?:盖章|公章)[）)]", "", match[1]).strip()
            application.enterprise = name or None
    application.has_pledge = bool(application.sentences)


def _is_title(text: str, notice: Notice) -> bool:
    plain = plain_label(text)
    return plain == notice.pledge.title or (
        plain.endswith(notice.pledge.title) and len(plain) <= 14
    )


def _sentence(piece: Piece, notice: Notice) -> str | None:
    """The notice's key of the sentence that a paragraph holds."""
    if not isinstance(piece, Paragraph):
        return None
    text = _NUMBERED.sub("", piece.text).strip()
    if not 6 <= len(text) <= 80:
        return None
    for key, sentence in notice.pledge.sentences.model_dump().items():
        if fuzz.ratio(plain_label(text), plain_label(sentence)) >= _ALIKE:
            return str(key)
    return None


def _end(pieces: list[Piece], start: int, notice: Notice) -> int:
    """Behind the last line of the signature; a table or a page break ends it in any case."""
    end = start + 1
    opening = plain_label(notice.pledge.opening)
    for at in range(start + 1, min(len(pieces), start + _FARTHEST)):
        piece = pieces[at]
        if isinstance(piece, Table):
            break
        if not isinstance(piece, Paragraph):
            continue
        text = plain_label(piece.text)
        is_part = (
            _sentence(piece, notice) is not None
            or fuzz.ratio(text, opening) >= _ALIKE
            or ("承诺" in text and len(text) <= 40)
        )
        is_signature = len(text) <= 50 and (
            bool(_SIGNATURE.search(piece.text)) or find_date(piece.text) is not None
        )
        if is_part or is_signature:
            end = at + 1
            if is_signature and find_date(piece.text):
                break
        elif (
            (at > start + 1 and piece.breaks_page)
            or len(text) > 80
            or (piece.outline is not None and "承诺" not in text)
        ):
            break
    return end
