from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule, Related
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.front_matter import Metric
from casebook.model.notice import Notice


class MetricWithoutBaseYears(NoticeRule):
    """没有一项指标的近几年数据齐全。

    ## 检查什么

    `metrics`里至少有一项指标，通知要求的近几年每年都有数值。2021年的通知要求2018、2019、2020三年。

    ## 为什么

    通知附件4二（五）：“可提供近3年相关指标数据，以及与竞争对手或标杆对比情况。”附件4二：“数据支撑”。至少一项齐全是本库设定。

    ## 反例

    ```yaml
    metrics:
      - {name: 一次交验合格率, unit: "%", values: {2019: 95.4, 2020: 98.6}}
    ```

    ## 正例

    ```yaml
    metrics:
      - {name: 一次交验合格率, unit: "%", values: {2018: 92.1, 2019: 95.4, 2020: 98.6}}
      - {name: 质量损失率, unit: "%", values: {2020: 0.8}}
    ```
    """

    code = "D012"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        metrics = case.front.metrics
        if not metrics:
            return
        missing = [_missing(metric, notice) for metric in metrics]
        if not all(missing):
            return
        others = "" if len(metrics) == 1 else f"等 {len(metrics)} 项"
        wanted = "、".join(map(str, notice.base_years))
        yield Finding(
            case.at("metrics"),
            f"指标{quote(metrics[0].name)}{others}的数据不齐（要求有 {wanted} 年）",
            "至少给一项指标补齐所缺年份的数值",
            tuple(
                Related(
                    case.at("metrics", index, "values"),
                    f"{quote(metric.name)}缺 {'、'.join(map(str, years))} 年",
                )
                for index, (metric, years) in enumerate(zip(metrics, missing, strict=True))
            ),
        )


def _missing(metric: Metric, notice: Notice) -> list[int]:
    return [year for year in notice.base_years if year not in metric.values]
