from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice


class NoTable(NoticeRule):
    """正文没有表格。

    ## 检查什么

    正文至少有一个表格。

    ## 为什么

    通知附件4二：“典型经验材料要求内容详实、逻辑清晰、重点突出、数据支撑、图文并茂。”数据放进表格才便于对照。

    ## 反例

    ```markdown
    ## 四、实施效果

    合格率提高到98.6%。
    ```

    ## 正例

    ```markdown
    ## 四、实施效果

    表1 质量指标

    | 指标 | 2019 | 2020 |
    |---|---|---|
    | 合格率（%） | 95.4 | 98.6 |
    ```
    """

    code = "D011"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        if case.body_parsed and not case.document.tables:
            yield Finding(
                case.place(case.document.position),
                f"正文没有表格（通知：“{notice.report.quality}”）",
                "至少加一个表格，如近几年的指标对照表",
            )
