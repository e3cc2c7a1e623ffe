from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from casebook.lint import CaseRule, Finding, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.figures import plain

_BETTER = {"higher": "越高越好", "lower": "越低越好"}


class MetricGotWorse(CaseRule):
    """指标变差了。

    ## 检查什么

    每项指标的最后一年与最早一年相比，是否往`better`所说的方向变化。不写`better`就是越高越好。

    ## 为什么

    通知二（六）：“企业质量管理水平、产品质量和经济社会效益显著提升。”
    多半是漏写了`better: lower`，页面就会把改进显示成变差；也可能数值写反了。本库设定，只是警告。

    ## 反例

    ```yaml
    metrics:
      - {name: 质量损失率, unit: "%", values: {2018: 3.86, 2019: 2.41, 2020: 1.32}}
    ```

    ## 正例

    ```yaml
    metrics:
      - {name: 质量损失率, unit: "%", better: lower, values: {2018: 3.86, 2019: 2.41, 2020: 1.32}}
    ```
    """

    code = "D026"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for index, metric in enumerate(case.front.metrics or ()):
            if len(metric.values) < 2:
                continue
            first, last = min(metric.values), max(metric.values)
            change = metric.values[last] - metric.values[first]
            if change < 0 if metric.better == "higher" else change > 0:
                old, new = (plain(Decimal(str(metric.values[year]))) for year in (first, last))
                yield Finding(
                    case.at("metrics", index, "values"),
                    f"指标{quote(metric.name)}由{first}年的{old}变为{last}年的{new}"
                    f"（better 说它{_BETTER[metric.better]}）",
                    "越低越好的写 better: lower；方向没有错的，核对数值",
                )
