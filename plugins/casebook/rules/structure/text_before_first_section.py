from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class TextBeforeFirstSection(CaseRule):
    """第一个章节之前有文字。

    ## 检查什么

    正文从第一个二级标题（`##`）开始，它的前面没有段落、列表或表格。

    ## 为什么

    通知附件4一规定正文由四个章节组成，章节之外的文字不属于任何一项要求，也进不了目录。

    ## 反例

    ```markdown
    公司生产精密主轴。

    ## 一、企业概况
    ```

    ## 正例

    ```markdown
    ## 一、企业概况

    公司生产精密主轴。
    ```
    """

    code = "S009"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        document = case.document
        if not document.sections:
            return
        first = document.sections[0].heading
        for block in document.blocks:
            if block.position >= first.position:
                return
            if block.kind != "heading":
                yield Finding(
                    case.place(block.position),
                    f"第一个章节之前有文字{quote(block.text)}",
                    f"移到{quote(first.text)}标题之下，或删去",
                )
                return
