from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class MissingApproval(CaseRule):
    """已认定却没有认定记录。

    ## 检查什么

    `status`是`approved`的案例，是否写了`approval`（认定文件、日期、级别）。

    ## 为什么

    通知四（四）：“各市州工信局要认真组织，严格把关，宁缺勿滥，真正把符合条件的优秀企业遴选推荐上来。”没有认定文件为据的案例不能公开。

    ## 反例

    ```yaml
    status: approved
    approval: null
    ```

    ## 正例

    ```yaml
    status: approved
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20, level: 省级}
    ```
    """

    code = "A002"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        misread = any(fault.subject == "approval" for fault in case.faults)
        if case.front.status == "approved" and case.front.approval is None and not misread:
            yield Finding(
                case.at("status"),
                "案例的状态是「approved」，却没有认定记录（approval）",
                "补上 approval: {document: 文号, date: 日期, level: 省级}；"
                "尚未认定的，把 status 改为 draft",
            )
