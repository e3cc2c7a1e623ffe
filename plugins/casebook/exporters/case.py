"""A case as a Word file: cover, form, pledge, its sheet, contents and report."""

from __future__ import annotations

from pathlib import Path

from docx.enum.text import WD_BREAK

from casebook.exporters.body import add_body
from casebook.exporters.contents import add_contents
from casebook.exporters.forms import add_cover, add_form, add_pledge
from casebook.exporters.paper import new_document, to_bytes
from casebook.exporters.sheet import add_sheet
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.source.front_matter import read_front_matter


def export_case(case: Case, corpus: Corpus) -> bytes:
    """The .docx of a case of any status, for its author to go on with; persons' blanks stay blank.

    Raises CasebookError when its year has no notice, its body cannot be parsed, or a figure cannot be read.
    """
    front = case.front
    notice = corpus.notice(front.year)
    if notice is None:
        raise CasebookError(
            f"案例「{case.path}」的年份没有通知", "改正 year，或先在 notices/ 里加上那一年的文件"
        )
    if not case.body_parsed:
        raise CasebookError(f"案例「{case.path}」的正文嵌套太深", "运行 casebook check 看看是哪里")
    document = new_document(front.title or case.slug)
    direction = notice.direction(front.direction)
    values = {
        "enterprise": front.enterprise or "",
        "uscc": front.uscc or "",
        "title": front.title or "",
        "direction": f"方向{direction.id}：{direction.name}" if direction else "",
    }
    add_cover(document, notice, values)
    add_form(document, notice, values)
    if front.pledge is not None and front.pledge.complete:
        add_pledge(document, notice, front.enterprise or "", front.pledge.date)
    add_sheet(document, front, corpus.vocabulary)
    add_contents(document, case.document.headings)
    title = document.add_paragraph(style="Title")
    title.add_run().add_break(WD_BREAK.PAGE)
    title.add_run(front.title or "")
    body = read_front_matter(case.source.text).body
    add_body(document, body, Path(corpus.root, case.folder))
    return to_bytes(document)
