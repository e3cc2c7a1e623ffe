from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice


class NoFigure(NoticeRule):
    """正文没有图。

    ## 检查什么

    正文至少有一张图。

    ## 为什么

    通知附件4二：“典型经验材料要求内容详实、逻辑清晰、重点突出、数据支撑、图文并茂。”

    ## 反例

    ```markdown
    ## 三、实施与运行情况

    改善分五步。
    ```

    ## 正例

    ```markdown
    ## 三、实施与运行情况

    改善分五步，见图1。

    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D010"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        if case.body_parsed and not case.document.figures:
            yield Finding(
                case.place(case.document.position),
                f"正文没有图（通知：“{notice.report.quality}”）",
                "至少加一张图，如改善路线图、过程图或指标趋势图",
            )
