from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from casebook.lint import Finding, Fix, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Heading
from casebook.model.notice import Notice, ReportSection
from casebook.rules.structure.heading_source import rest_span
from casebook.rules.structure.numbering import read_number
from casebook.rules.structure.recognition import heading_for, unknown_headings

ALMOST_THE_SAME = 80.0
"""Least rapidfuzz ratio (0–100) to a section's name at which a heading needs no author to mend it."""


class UnknownSection(NoticeRule):
    """通知没有的章节。

    ## 检查什么

    二级标题（`##`）是否都是通知规定的章节。序号、空格和全角半角不影响辨认。

    ## 为什么

    通知附件4一规定了典型经验材料的四个章节。其他内容放在这四个章节之内。

    ## 反例

    ```markdown
    ## 一、企业简介

    ## 五、今后打算
    ```

    ## 正例

    ```markdown
    ## 一、企业概况

    ## 四、实施效果

    ### （一）今后打算
    ```
    """

    code = "S004"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        names = "、".join(section.name for section in notice.report.sections)
        for heading, meant in unknown_headings(case, notice).items():
            yield Finding(
                case.place(heading.position),
                f"二级标题{quote(heading.text)}不是通知规定的章节（{names}）",
                f"改为“## {heading_for(meant, notice)}”"
                if meant
                else "降为三级标题，移入通知规定的某一章节，或删去",
                fix=_fix(case, heading, meant) if meant else None,
            )


def _fix(case: Case, heading: Heading, meant: ReportSection) -> Fix | None:
    """The notice's name for one that is all but the same (实施和运行情况, 实施效果：)."""
    number = read_number(heading.text, heading.level)
    span = rest_span(case.source, heading, number)
    name = max(meant.names, key=lambda name: fuzz.ratio(name, number.rest))
    if span is None or fuzz.ratio(name, number.rest) < ALMOST_THE_SAME:
        return None
    return Fix((case.source.edit(heading.position.line, *span, name),))
