from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class MissingWithdrawal(CaseRule):
    """已撤回却没有写日期和原因。

    ## 检查什么

    `status`是`withdrawn`的案例，是否写了`withdrawal`（撤回的日期和原因）。

    ## 为什么

    撤回的案例留一个页面，只写日期和原因，让从前收藏它的读者知道去向。本库设定。

    ## 反例

    ```yaml
    status: withdrawn
    ```

    ## 正例

    ```yaml
    status: withdrawn
    withdrawal: {date: 2022-03-01, reason: 企业申请撤回}
    ```
    """

    code = "A004"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        misread = any(fault.subject == "withdrawal" for fault in case.faults)
        if case.front.status == "withdrawn" and case.front.withdrawal is None and not misread:
            yield Finding(
                case.at("status"),
                "案例的状态是「withdrawn」，却没有撤回记录（withdrawal）",
                "补上 withdrawal: {date: 日期, reason: 原因}",
            )
