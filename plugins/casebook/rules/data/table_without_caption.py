from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Caption, Table
from casebook.rules.data.caption_source import edit_caption
from casebook.rules.data.numbering import all_in_place, bare_title, may_be
from casebook.rules.data.stray_captions import stray_captions


class TableWithoutCaption(CaseRule):
    """表题缺少或不完整。

    ## 检查什么

    表格上方紧挨着的一段写表题，形式是“表N 名称”，不超过80字。图的数据表跟着图，上方写“图N的数据”，不另编号。

    ## 为什么

    通知附件4二：“典型经验材料要求内容详实、逻辑清晰、重点突出、数据支撑、图文并茂。”没有表题，正文无从引用。表题的形式是本库设定。

    ## 反例

    ```markdown
    | 指标 | 2020 |
    |---|---|
    | 合格率（%） | 98.6 |
    ```

    ## 正例

    ```markdown
    表1 质量指标

    | 指标 | 2020 |
    |---|---|
    | 合格率（%） | 98.6 |
    ```
    """

    code = "D008"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        misplaced = {each.owner.position for each in stray_captions(case)}
        in_place = all_in_place([table.caption for table in case.document.tables])
        for ordinal, table in enumerate(case.document.tables, start=1):
            caption = table.caption
            if caption is None and table.position in misplaced:
                continue
            if caption is None:
                yield Finding(
                    case.place(table.position),
                    f"表格{quote(_head(table))}没有表题",
                    f"在表格上方另起一段写“表{ordinal} 表的名称”，与表格之间空一行",
                )
            elif caption.label and (caption.number is None or not caption.title):
                fault = "没有名称" if caption.number else "没有编号（编号用阿拉伯数字，不分级）"
                yield Finding(
                    case.place(caption.position),
                    f"表题{quote(caption.text)}{fault}",
                    f"写成“表{caption.number or ordinal} {bare_title(caption) or '表的名称'}”",
                    fix=_fix(case, caption, ordinal) if in_place else None,
                )


def _fix(case: Case, caption: Caption, ordinal: int) -> Fix | None:
    title = bare_title(caption)
    if not title or not may_be(caption, ordinal):
        return None
    edit = edit_caption(case, caption, f"表{ordinal} {title}")
    return None if edit is None else Fix((edit,))


def _head(table: Table) -> str:
    return "、".join(table.rows[0]) if table.rows else ""
