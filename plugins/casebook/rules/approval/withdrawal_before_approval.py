from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class WithdrawalBeforeApproval(CaseRule):
    """没有认定过却已撤回。

    ## 检查什么

    `status`是`withdrawn`的案例，是否有认定记录`approval`。

    ## 为什么

    案例的状态只能由草稿变为已认定，再变为已撤回。没有认定的案例没有公开过，不用撤回；留一个撤回页，读者会以为它曾经认定。本库设定。

    ## 反例

    ```yaml
    status: withdrawn
    approval: null
    withdrawal: {date: 2022-03-01, reason: 企业申请撤回}
    ```

    ## 正例

    ```yaml
    status: withdrawn
    withdrawal: {date: 2022-03-01, reason: 企业申请撤回}
    ```
    """

    code = "A011"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        misread = any(fault.subject == "approval" for fault in case.faults)
        if case.front.status == "withdrawn" and case.front.approval is None and not misread:
            yield Finding(
                case.at("status"),
                "案例的状态是「withdrawn」，却没有认定记录（先认定，后撤回）",
                "认定过的，补上 approval；没有认定的，把 status 改为 draft，或删去这个案例",
            )
