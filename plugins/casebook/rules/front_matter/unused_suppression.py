from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from casebook.lint import Finding, Rule, Severity, SuppressionRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.waiver import Waiver


class UnusedSuppression(SuppressionRule):
    """登记了豁免，却没有这样的诊断。

    ## 检查什么

    `suppress`里登记的规则，在这个案例里是否真有诊断；豁免注释里写的规则，在它后面的一段里（注释与文字同行的，在这一行里）是否真有诊断。

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
        self,
        case: Case,
        waivers: Sequence[Waiver],
        rules: Mapping[str, Rule],
        used: Collection[Waiver],
    ) -> Iterator[Finding]:
        for waiver in waivers:
            rule = rules.get(waiver.code)
            # One without a reason silences nothing, used or not: F026's to say.
            judged = rule is not None and rule.suppressible and waiver.reason.strip()
            if judged and waiver not in used:
                where = "这个案例" if waiver.first_line is None else "它所指的几行"
                yield Finding(
                    waiver.place,
                    f"豁免的规则{quote(waiver.code)}在{where}里没有诊断",
                    "删去这一条豁免",
                )
