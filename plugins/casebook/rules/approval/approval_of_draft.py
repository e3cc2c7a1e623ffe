from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class ApprovalOfDraft(CaseRule):
    """草稿有认定记录。

    ## 检查什么

    `status`是`draft`的案例，不应当已有`approval`。

    ## 为什么

    草稿不发布。已经认定的案例忘了改状态，读者就看不到它。本库设定，只是警告。

    ## 反例

    ```yaml
    status: draft
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20, level: 省级}
    ```

    ## 正例

    ```yaml
    status: draft
    approval: null
    ```
    """

    code = "A005"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        if case.front.status == "draft" and case.front.approval is not None:
            yield Finding(
                case.at("status"),
                "案例的状态是「draft」，却有认定记录（草稿不发布）",
                "已经认定的，把 status 改为 approved；没有认定的，删去 approval",
            )
