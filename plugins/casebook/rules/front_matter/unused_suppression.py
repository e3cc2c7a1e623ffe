from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from casebook.lint import Finding, Rule, Severity, SuppressionRule
from casebook.lint.wording import quote
from casebook.model.case import Case


class UnusedSuppression(SuppressionRule):
    """登记了豁免，却没有这样的诊断。

    ## 检查什么

    `suppress`里登记的规则，在这个案例里是否真有诊断。

    ## 为什么

    毛病改好了，豁免还留着，以后同样的毛病就没人看见。本库设定。

    ## 反例

    ```yaml
    suppress: [{code: T004, reason: 标题以认定文件为准}]
    ```

    ## 正例

    ```yaml
    title: 湘江精工（示例）有限公司实施精益六西格玛的做法
    suppress: [{code: T004, reason: 标题以认定文件为准}]
    ```
    """

    code = "F025"
    severity = Severity.WARNING

    def check(
        self, case: Case, rules: Mapping[str, Rule], used: Collection[str]
    ) -> Iterator[Finding]:
        for index, entry in enumerate(case.front.suppress):
            rule = rules.get(entry.code)
            # One without a reason silences nothing, used or not: F026's to say.
            judged = rule is not None and rule.suppressible and entry.reason.strip()
            if judged and entry.code not in used:
                yield Finding(
                    case.at("suppress", index, "code"),
                    f"豁免的规则{quote(entry.code)}在这个案例里没有诊断",
                    "删去这一条豁免",
                )
