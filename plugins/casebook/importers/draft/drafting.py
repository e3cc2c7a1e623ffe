"""A whole file to a draft of a case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from casebook.importers.draft.application import Application
from casebook.importers.draft.compose import Composed, compose
from casebook.importers.draft.contact_labels import is_address, is_phone, is_reach, names_in
from casebook.importers.draft.contacts import take_contacts
from casebook.importers.draft.divisions import divide, sets_page
from casebook.importers.draft.figures_check import check_figures
from casebook.importers.draft.items import Draft, FrontDraft, Heading, Item, Pledged, Prose
from casebook.importers.draft.labels import Blank, Labels
from casebook.importers.draft.metrics import propose_metrics
from casebook.importers.draft.pieces import lay_out
from casebook.importers.draft.preamble import Preamble, read_preamble
from casebook.importers.draft.privacy import Scrubber, scrubber
from casebook.importers.draft.proposals import (
    find_city,
    find_direction,
    find_enterprise,
    find_honors,
    find_industry,
    find_methods,
    located,
)
from casebook.importers.draft.sheet import apply_sheet
from casebook.importers.draft.totals_check import check_totals
from casebook.importers.word.content import Break, Flow, Paragraph, Text
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice

_LONGEST_LINE = 120
_BARE_NUMBER = re.compile(r"[\d\s()（）+＋—－/、-]+")
_SUMMARY = range(60, 321)
"""字 of a paragraph 摘要 that is worth proposing; the rule on its length has the last word."""


def make_draft(flow: Flow, notice: Notice, corpus: Corpus) -> tuple[Draft, Scrubber]:
    """The draft, and what keeps personal data out of everything that is written from it."""
    pieces = lay_out(flow.blocks, sets_page(notice))
    divided = divide(pieces, notice)
    application = divided.application
    divided.report, cleared = take_contacts(divided.report, application)
    preamble = read_preamble(divided.report, application, notice)
    labels = Labels(notice)
    keeper = scrubber(application.private, application.names, _personal(notice), cleared)
    report = [
        piece
        for at, piece in enumerate(divided.report)
        if at not in preamble.taken
        and not (isinstance(piece, Paragraph) and _only_blanks(piece, labels))
    ]
    composed = compose(report, notice)
    front = _front(application, preamble, composed, notice, corpus)
    draft = Draft(front, composed.items)
    _tell(draft, application, divided.dropped, divided.contents, composed, notice)
    return draft, keeper


def _personal(notice: Notice) -> list[str]:
    return [each.name for each in (*notice.cover.fields, *notice.form.fields) if each.personal]


def _only_blanks(piece: Paragraph, labels: Labels) -> bool:
    """A line of blanks from the cover that strayed into the report, filled in as such blanks are."""
    text = piece.text.strip()
    pairs = labels.pairs(text) if labels.find(re.split("[:：]", text)[0]) else []
    return (
        any(blank.personal for blank, _ in pairs)
        and len(text) <= _LONGEST_LINE
        and all(not value or _fills(blank, value) for blank, value in pairs)
    )


def _fills(blank: Blank, value: str) -> bool:
    """A name, a number or an address, in place of which nobody would write a sentence."""
    if blank.id in ("contact_mobile", "contact_email", "representative_mobile"):
        return is_phone(value) or (is_reach(value) and bool(_BARE_NUMBER.fullmatch(value)))
    if blank.id in ("contact", "contact_post", "representative"):
        return blank.id == "contact" and bool(names_in(value)) and len(value) <= 20
    if blank.id == "postcode":
        return value.isdecimal()
    return blank.id != "address" or is_address(value)


def _front(
    application: Application,
    preamble: Preamble,
    composed: Composed,
    notice: Notice,
    corpus: Corpus,
) -> FrontDraft:
    vocabulary = corpus.vocabulary
    title = application.title or preamble.title
    enterprise = application.enterprise or find_enterprise(title)
    overview = section_text(composed.items, 0)
    whole = "\n".join(map(plain_text, composed.items))
    front = FrontDraft(
        notice.year,
        title=title,
        enterprise=enterprise,
        uscc=application.uscc,
        city=find_city(
            (application.address, application.opinion, *located(overview), enterprise), vocabulary
        ),
        industry=find_industry(overview, vocabulary),
        honors=find_honors(overview, vocabulary),
        direction=find_direction(application.direction, notice) if application.direction else None,
        methods=find_methods(title, whole, vocabulary),
        summary=preamble.summary if len(preamble.summary or "") in _SUMMARY else None,
        metrics=propose_metrics(composed.items, notice.base_years),
    )
    if application.has_pledge:
        front.pledge = Pledged(application.sentences, application.pledged)
    apply_sheet(front, application.extra)
    if preamble.summary and front.summary is None:
        composed.items.insert(0, Prose([Text(f"摘要：{preamble.summary}")]))
    return front


def section_text(items: Iterable[Item], number: int) -> str:
    """Plain text of the section of that number, counted from 0."""
    at = -1
    parts: list[str] = []
    for item in items:
        if isinstance(item, Heading) and item.level == 2:
            at += 1
        elif at == number:
            parts.append(plain_text(item))
    return "\n".join(parts)


def plain_text(item: Item) -> str:
    """What can be read in an item's own line of text."""
    inlines = getattr(item, "inlines", ())
    return "".join(
        each.text if isinstance(each, Text) else " " if isinstance(each, Break) else ""
        for each in inlines
    )


def _tell(
    draft: Draft,
    application: Application,
    dropped: int,
    contents: int,
    composed: Composed,
    notice: Notice,
) -> None:
    found = [
        name
        for name, is_there in (
            ("封面", application.has_cover),
            ("申请推荐表", application.has_form),
            ("承诺书", application.has_pledge),
        )
        if is_there
    ]
    draft.done.append(
        f"找到{'、'.join(found)}" if found else "只找到报告，没有封面、推荐表和承诺书"
    )
    kinds = Counter(type(each).__name__ for each in draft.items)
    draft.done.append(
        f"正文：标题 {kinds['Heading']} 个，段落 {kinds['Prose'] + kinds['ListItem']} 段，"
        f"图 {kinds['Figure']} 张，表 {kinds['DataTable']} 个"
    )
    for old, new in composed.renamed:
        draft.done.append(f"章节「{old}」改用通知的名称「{new}」")
    if contents:
        draft.left_out.append("目录")
    if dropped:
        draft.left_out.append(f"封面、推荐表、承诺书上的图 {dropped} 张")
    if composed.evidence:
        draft.left_out.append(f"正文之后的证明材料（{composed.evidence} 段，含证书、执照的图）")
    if application.has_form:
        draft.left_out.append("推荐表里的联系人、电话、邮箱、地址和近几年的经营数据（只用来核对）")
    _missing_sections(draft, composed, notice)
    draft.todo += check_figures(application, notice)
    draft.todo += check_totals(draft.items)
    draft.todo += [
        f"「{text}」没有找到对应的图或表：原图可能没能取出，请补上，或删去这一行"
        for text in composed.loose_captions
    ]
    if application.tables_with_names:
        draft.todo.append(
            f"有 {application.tables_with_names} 个表去掉了联系方式，留下了负责人等的姓名：看看该不该公开"
        )
    if composed.deep:
        draft.todo.append(f"有 {composed.deep} 个标题超过四级，已写成段落，看看合不合适")


def _missing_sections(draft: Draft, composed: Composed, notice: Notice) -> None:
    for section in notice.report.sections:
        if section.id not in composed.sections:
            draft.todo.append(f"没有认出章节「{section.name}」：把相应的标题改成这个名称")
