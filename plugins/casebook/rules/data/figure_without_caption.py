from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Caption
from casebook.rules.data.caption_source import edit_caption
from casebook.rules.data.numbering import all_in_place, bare_title, may_be
from casebook.rules.data.stray_captions import stray_captions
from casebook.rules.data.target import Target


class FigureWithoutCaption(CaseRule):
    """图题缺少或不完整。

    ## 检查什么

    独占一段的图片，方括号里写图题，形式是“图N 名称”。

    ## 为什么

    通知附件4二：“典型经验材料要求内容详实、逻辑清晰、重点突出、数据支撑、图文并茂。”没有图题，正文无从引用，搜索和读屏软件也不知道图上是什么。图题的形式是本库设定。

    ## 反例

    ```markdown
    ![改善路线图](luxian.svg)
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D005"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        figures = [figure for figure in case.document.figures if figure.alone]
        misplaced = {each.owner.position for each in stray_captions(case)}
        in_place = all_in_place([figure.caption for figure in figures])
        for ordinal, figure in enumerate(figures, start=1):
            caption = figure.caption
            if caption and figure.position not in misplaced and (fault := _fault(caption)):
                name = Target.of(figure.target).path
                number = caption.number if caption.label == "图" and caption.number else ordinal
                yield Finding(
                    case.place(figure.position),
                    f"图片{quote(name)}{fault}",
                    f"方括号里写“图{number} {bare_title(caption) or '图的名称'}”",
                    fix=_fix(case, caption, ordinal) if in_place else None,
                )


def _fix(case: Case, caption: Caption, ordinal: int) -> Fix | None:
    title = bare_title(caption)
    if not title or caption.label not in ("", "图") or not may_be(caption, ordinal):
        return None
    edit = edit_caption(case, caption, f"图{ordinal} {title}")
    return None if edit is None else Fix((edit,))


def _fault(caption: Caption) -> str | None:
    if not caption.label and not caption.title:
        return "没有图题"
    if caption.label != "图":
        return f"的图题{quote(caption.text)}不以“图”和编号开头"
    if caption.number is None:
        return f"的图题{quote(caption.text)}没有编号（编号用阿拉伯数字，不分级）"
    if not caption.title:
        return f"的图题{quote(caption.text)}没有名称"
    return None
