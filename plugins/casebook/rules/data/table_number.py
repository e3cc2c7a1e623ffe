from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.numbering import describe, misnumbered


class TableNumber(CaseRule):
    """表的编号不连续。

    ## 检查什么

    表的编号从1开始，按出现的先后连续，不跳号，不重号。

    ## 为什么

    正文用“见表1”引用，编号错了读者就找错表。本库设定。

    ## 反例

    ```markdown
    表2 质量指标

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

    code = "D009"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for each in misnumbered((table.caption for table in case.document.tables), "表"):
            yield describe(each, case)
