from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, Fix, NoticeRule, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.normal_form import normalise_heading
from casebook.model.notice import Notice
from casebook.rules.structure.heading_source import rest_span
from casebook.rules.structure.numbering import read_number
from casebook.rules.structure.recognition import recognised


class SectionAlias(NoticeRule):
    """章节用了另一种名称。

    ## 检查什么

    章节的名称是不是通知附件4一所列的那一种。两种名称都合格，检查时不提；`casebook fix` 会把它统一过来。

    ## 为什么

    通知附件4第一部分和第二部分对同一章节用了两种名称。全库用一种，目录才整齐。统一成哪一种是本库设定。

    ## 反例

    ```markdown
    ## 三、推进和应用情况
    ```

    ## 正例

    ```markdown
    ## 三、实施与运行情况
    ```
    """

    code = "S011"
    severity = Severity.WARNING
    silent = True

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        for each in recognised(case, notice):
            heading = each.found.heading
            number = read_number(heading.text, heading.level)
            name = each.wanted.name
            if normalise_heading(heading.text) == normalise_heading(name):
                continue
            span = rest_span(case.source, heading, number)
            if span is not None:
                edit = case.source.edit(heading.position.line, *span, name)
                yield Finding(
                    case.place(heading.position),
                    f"章节{quote(number.rest)}用了另一种名称（通知附件4一作“{name}”）",
                    f"改为“{name}”",
                    fix=Fix((edit,)),
                )
