from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from casebook.lint import Finding, Rule, SuppressionRule
from casebook.lint.wording import quote
from casebook.model.case import Case


class UnknownSuppression(SuppressionRule):
    """豁免的规则不存在或不能豁免。

    ## 检查什么

    `suppress`里的`code`是不是一条能豁免的规则，`reason`是否写了理由。

    ## 为什么

    认定与承诺、个人信息、不安全内容等规则关系到能不能公开，不能豁免；没有理由的豁免，审核人无从判断。本库设定。

    ## 反例

    ```yaml
    suppress: [{code: A001, reason: 企业口头同意}]
    ```

    ## 正例

    ```yaml
    title: 湘江精工（示例）有限公司实施精益六西格玛的做法
    suppress: [{code: T004, reason: 标题以认定文件为准}]
    ```
    """

    code = "F026"

    def check(
        self, case: Case, rules: Mapping[str, Rule], used: Collection[str]
    ) -> Iterator[Finding]:
        for index, entry in enumerate(case.front.suppress):
            place = case.at("suppress", index, "code")
            rule = rules.get(entry.code)
            if rule is None:
                yield Finding(
                    place,
                    f"没有规则{quote(entry.code)}",
                    "编号见诊断方括号里的字，如 T004；写错的改正，多余的删去",
                )
            elif not rule.suppressible:
                yield Finding(
                    place, f"规则{quote(entry.code)}不能豁免", "删去这一条，按诊断改正内容"
                )
            elif not entry.reason.strip():
                yield Finding(
                    case.at("suppress", index, "reason"),
                    f"豁免{quote(entry.code)}没有写理由",
                    "写一句理由，说明为什么不改",
                )
