from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.numbering import describe, misnumbered


class FigureNumber(CaseRule):
    """图的编号不连续。

    ## 检查什么

    图的编号从1开始，按出现的先后连续，不跳号，不重号。

    ## 为什么

    正文用“见图1”引用，编号错了读者就找错图。本库设定。

    ## 反例

    ```markdown
    ![图1 改善路线图](luxian.svg)

    ![图3 推进计划](luxian.svg)
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)

    ![图2 推进计划](luxian.svg)
    ```
    """

    code = "D006"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        captions = (figure.caption for figure in case.document.figures if figure.alone)
        for each in misnumbered(captions, "图"):
            yield describe(each, case)
