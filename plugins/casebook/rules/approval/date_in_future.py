from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.approval.milestones import milestones


class DateInFuture(CaseRule):
    """日期在将来。

    ## 检查什么

    承诺、认定、撤回的日期不晚于检查的当天（北京时间）。环境变量 `SOURCE_DATE_EPOCH` 可以另定“当天”。

    ## 为什么

    还没有到的日子，承诺书不会已经签好，认定也不会已经作出。检查用的电脑时钟未必准，所以只是警告。本库设定。

    ## 反例

    ```yaml
    approval: {document: 湘工信科技〔2921〕000号, date: 2921-08-20}
    ```

    ## 正例

    ```yaml
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20}
    ```
    """

    code = "A010"
    severity = Severity.WARNING
    timeless = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for each in milestones(case):
            if each.date > corpus.today:
                yield Finding(
                    each.place,
                    f"{each.name}「{each.date}」还没有到（今天是 {corpus.today}）",
                    "照原件核对日期",
                )
