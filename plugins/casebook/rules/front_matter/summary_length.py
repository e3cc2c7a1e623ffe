from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.counting import count_characters

_LEAST = 80
_MOST = 200


class SummaryLength(CaseRule):
    """摘要太短或太长。

    ## 检查什么

    `summary` 有 80 至 200 字。字数同 Word：一个汉字或全角标点是一字，一串字母或数字是一字。

    ## 为什么

    摘要显示在列表和搜索结果里：太短说不清问题、做法和结果，太长一屏看不了几条
    （本库设定，通知没有要求）。

    ## 反例

    ```yaml
    summary: 公司用精益生产降低了不良率。
    ```

    ## 正例

    ```yaml
    summary: >-
      公司精密主轴磨削工序不良率高，换型时间长，客户投诉多。项目组用精益生产理顺流程，
      从测量系统查起，找出砂轮修整间隔和冷却液温度两个关键因素，重定参数，加装防错装置，
      并把做法写进作业标准。三年间一次交验合格率由92.1%提升到98.6%，质量损失率明显下降。
    ```
    """

    code = "F023"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        summary = case.front.summary
        if summary is None or not summary.strip():
            return
        count = count_characters(summary)
        if count < _LEAST:
            help = f"补写约 {_LEAST - count} 字，说清问题、做法、结果"
        elif count > _MOST:
            help = f"删去约 {count - _MOST} 字，只留问题、做法、结果"
        else:
            return
        message = f"摘要{quote(summary)}有 {count} 字（应为 {_LEAST}–{_MOST} 字）"
        yield Finding(case.at("summary"), message, help)
