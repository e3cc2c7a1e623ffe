from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from casebook.lint import Finding, Rule, SuppressionRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.waiver import Waiver
from casebook.source.waivers import FORM


class UnknownSuppression(SuppressionRule):
    """豁免的规则不存在或不能豁免。

    ## 检查什么

    `suppress`里的`code`、豁免注释里的编号是不是一条能豁免的规则，是否写了理由；
    豁免注释是否合乎`<!-- casebook: 豁免 W003 理由 -->`的样式。

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
        self,
        case: Case,
        waivers: Sequence[Waiver],
        rules: Mapping[str, Rule],
        used: Collection[Waiver],
    ) -> Iterator[Finding]:
        for waiver in waivers:
            rule = rules.get(waiver.code)
            if not waiver.code:
                yield Finding(
                    waiver.place,
                    f"豁免注释{quote(waiver.reason)}看不懂（应为 {FORM}）",
                    "照样式改写，整个注释写在一行里；与豁免无关的，开头不写“casebook:”",
                )
            elif rule is None:
                yield Finding(
                    waiver.place,
                    f"没有规则{quote(waiver.code)}",
                    "编号见诊断方括号里的字，如 T004；写错的改正，多余的删去",
                )
            elif not rule.suppressible:
                yield Finding(
                    waiver.place, f"规则{quote(waiver.code)}不能豁免", "删去这一条，按诊断改正内容"
                )
            elif not waiver.reason.strip():
                yield Finding(
                    waiver.reason_place,
                    f"豁免{quote(waiver.code)}没有写理由",
                    "写一句理由，说明为什么不改",
                )
