"""What stands before the report's first section: its title, the firm's name, a summary."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from casebook.importers.draft.application import Application, find_date
from casebook.importers.draft.contact_labels import names_in, unspaced
from casebook.importers.draft.labels import Labels, plain_label
from casebook.importers.draft.look import body_look, look_of, stands_out
from casebook.importers.draft.number_form import split_number
from casebook.importers.draft.pieces import Piece
from casebook.importers.draft.proposals import find_enterprise
from casebook.importers.word.content import Paragraph
from casebook.model.notice import Notice

_FAR = 24
"""Pieces from the start within which a report has its title."""
_ALIKE = 88.0
_SUMMARY = re.compile(r"^[【\[]?\s*(?:内容)?(?:摘\s*要|提\s*要)\s*[】\]]?\s*[：:]?\s*")
_KEYWORDS = re.compile(r"^[【\[]?\s*关\s*键\s*[词字]")
_KIND = re.compile(r"^(?:质量标杆)?(?:典型经验|经验|申报)(?:材料|报告)(?:（模板）)?$|^申报材料$")


@dataclass
class Preamble:
    """Places of the pieces that are no part of the body; `summary` as the file gives it."""

    title: str | None = None
    summary: str | None = None
    taken: set[int] = field(default_factory=set)


def read_preamble(pieces: list[Piece], application: Application, notice: Notice) -> Preamble:
    """Find the title and what else stands above the first section."""
    preamble = Preamble()
    end = _first_section(pieces, notice)
    _find_title(pieces[:end], application, notice, preamble)
    enterprise = plain_label(application.enterprise or "")
    labels = Labels(notice)
    for at, piece in enumerate(pieces[:end]):
        if not isinstance(piece, Paragraph) or at in preamble.taken:
            continue
        text = piece.text.strip()
        plain = plain_label(text)
        if _is_furniture(text, plain, enterprise, notice) or labels.pairs(text):
            preamble.taken.add(at)
        elif (match := _SUMMARY.match(text)) and preamble.summary is None:
            rest = text[match.end() :].strip()
            following = pieces[at + 1] if at + 1 < end else None
            preamble.taken.add(at)
            if not rest and isinstance(following, Paragraph):
                rest = following.text.strip()
                preamble.taken.add(at + 1)
            preamble.summary = rest or None
        elif _KEYWORDS.match(text):
            preamble.taken.add(at)
        elif (names := names_in(text)) and names == set(re.split(r"[\s、,，]+", unspaced(text))):
            # Those who wrote it, below the title.
            application.names |= names
            application.private |= names
            preamble.taken.add(at)
    return preamble


def _first_section(pieces: list[Piece], notice: Notice) -> int:
    for at, piece in enumerate(pieces[:_FAR]):
        if isinstance(piece, Paragraph):
            text = piece.text.strip()
            numbered = split_number(text)
            is_opener = numbered.form in ("A", "R", "S", "chapter") and len(text) <= 40
            if notice.section(text) is not None or is_opener:
                return at
            label = piece.label
            if label is not None and not label.is_bullet and len(text) <= 30:
                return at
    return min(_FAR, len(pieces))


def _is_furniture(text: str, plain: str, enterprise: str, notice: Notice) -> bool:
    if not plain:
        return True
    if enterprise in (plain, plain_label(text.strip("（）()"))) or plain in (
        plain_label(notice.cover.title),
        notice.cover.subtitle,
    ):
        return True
    if find_date(text) is not None and len(plain) <= 16:
        return True
    return bool(_KIND.match(plain)) or plain == plain_label(notice.report.title)


def _find_title(
    pieces: list[Piece], application: Application, notice: Notice, preamble: Preamble
) -> None:
    """By the form's title where there is one, else by its words and its look; it may be set on two lines."""
    lines = [(at, each) for at, each in enumerate(pieces) if isinstance(each, Paragraph)]
    wanted = application.title
    for number in range(len(lines)):
        for count in (1, 2, 3):
            group = lines[number : number + count]
            text = "".join(each.text.strip() for _, each in group)
            if len(group) < count or len(text) > 90:
                break
            if wanted and fuzz.ratio(plain_label(text), plain_label(wanted)) >= _ALIKE:
                preamble.title = wanted
                preamble.taken |= {place for place, _ in group}
                return
    body = body_look(pieces)
    for number, (at, piece) in enumerate(lines):
        text = piece.text.strip()
        if not _may_be_title(piece, notice) or not (
            _is_set_as_title(piece)
            or stands_out(look_of(piece), body)
            or (_ends(text, notice) and find_enterprise(text) is not None)
        ):
            continue
        group = [(at, piece)]
        for following in lines[number + 1 : number + 3]:
            whole = "".join(each.text.strip() for _, each in group)
            more = whole + following[1].text.strip()
            if _ends(whole, notice) or not _ends(more, notice) or len(more) > 80:
                break
            group.append(following)
        if number and _is_first_half(lines[number - 1][1], group[0][1]):
            group.insert(0, lines[number - 1])
        preamble.title = "".join(each.text.strip() for _, each in group)
        preamble.taken |= {place for place, _ in group}
        return


def _is_first_half(before: Paragraph, piece: Paragraph) -> bool:
    """Whether a title's first line is the firm's name alone."""
    name = before.text.strip()
    return find_enterprise(name) == name and not piece.text.strip().startswith(name)


def _ends(text: str, notice: Notice) -> bool:
    return text.endswith((notice.title_rule.ending, "经验", "案例"))


def _is_set_as_title(piece: Paragraph) -> bool:
    return piece.style in ("title", "标题") or piece.alignment == "center"


def _may_be_title(piece: Paragraph, notice: Notice) -> bool:
    text = piece.text.strip()
    plain = plain_label(text)
    if not 6 <= len(text) <= 70 or text.endswith(("。", "；", "：", "，")):
        return False
    if split_number(text).form or _KIND.match(plain) or find_date(text):
        return False
    if plain in (plain_label(notice.cover.title), plain_label(notice.report.title)):
        return False
    known = ("经验", "实践", "模式", "管理", "案例", "标杆")
    return any(word in text for word in known) and not plain.endswith("公司")
