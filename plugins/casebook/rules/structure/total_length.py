from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice
from casebook.rules.structure.length import judge


class TotalLength(NoticeRule):
    """正文总字数不合要求。

    ## 检查什么

    正文的总字数，标题、图题、表题和表格都计入。字数按Word的算法统计：汉字和全角标点每个算一字，连续的字母或数字算一字。

    ## 为什么

    通知附件4：“典型经验材料主要内容和编写要求（10000字左右）”。通知只写“左右”，上下限是本库设定，所以只是警告。

    ## 反例

    ```markdown
    ## 一、企业概况

    公司生产精密主轴。
    ```

    ## 正例

    为了简短，这里假设通知只要求20字左右。

    ```yaml notices/2021.yml
    report: {total: {characters: 20}}
    ```

    ```markdown
    ## 一、企业概况

    公司生产精密主轴，位于长沙市。
    ```
    """

    code = "S006"
    severity = Severity.WARNING

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        characters = case.document.characters
        if characters and (verdict := judge(characters, notice.report.total)):
            yield Finding(
                case.place(case.document.position),
                f"正文共「{characters}」字{verdict.reason}",
                verdict.remedy,
            )
