from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice
from casebook.rules.structure.recognition import heading_for, unknown_headings


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
            )
