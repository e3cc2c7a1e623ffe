from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice


class NationalLevelNotAllowed(NoticeRule):
    """这个方向不能认定为全国级。

    ## 检查什么

    认定级别是“全国”的案例，它的申报方向是否在通知许可的范围之内。

    ## 为什么

    通知一：“拟从后2个申报方向并获得2021年“湖南省工业质量标杆”认定的企业中推选5家左右企业申报2021年“全国质量标杆”。”

    ## 反例

    ```yaml
    direction: 1
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20, level: 全国}
    ```

    ## 正例

    ```yaml
    direction: 3
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20, level: 全国}
    ```
    """

    code = "A003"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        approval, direction = case.front.approval, case.front.direction
        level = notice.nomination.level
        if approval is None or approval.level != level or notice.direction(direction) is None:
            return
        if not notice.may_be_nominated(direction):
            allowed = "、".join(map(str, notice.nomination.directions)) or "无"
            yield Finding(
                case.at("approval", "level"),
                f"方向 {direction} 的案例不能认定为「{level}」（可推选的方向：{allowed}）",
                "对照认定文件核对：把 level 改为 省级，或改正 direction",
            )
