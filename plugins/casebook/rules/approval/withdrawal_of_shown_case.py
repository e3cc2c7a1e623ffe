from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class WithdrawalOfShownCase(CaseRule):
    """有撤回记录，状态却不是已撤回。

    ## 检查什么

    写了`withdrawal`的案例，`status`是否为`withdrawn`。

    ## 为什么

    两处说法相反时，案例既不公开也不留撤回页，读者什么也找不到。本库设定。

    ## 反例

    ```yaml
    status: approved
    withdrawal: {date: 2022-03-01, reason: 企业申请撤回}
    ```

    ## 正例

    ```yaml
    status: withdrawn
    withdrawal: {date: 2022-03-01, reason: 企业申请撤回}
    ```
    """

    code = "A006"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        status = case.front.status
        if case.front.withdrawal is not None and status not in (None, "withdrawn"):
            yield Finding(
                case.at("withdrawal"),
                f"案例有撤回记录，状态却是「{status}」",
                "要撤回，把 status 改为 withdrawn；不撤回，删去 withdrawal",
            )
