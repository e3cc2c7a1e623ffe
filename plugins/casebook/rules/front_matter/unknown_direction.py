from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice


class UnknownDirection(NoticeRule):
    """申报方向不在通知里。

    ## 检查什么

    `direction` 是当年通知所列申报方向的序号。

    ## 为什么

    通知一列出三个申报方向，附件2的推荐表要填“申报方向”。各年的方向不同，以当年的通知为准。

    ## 反例

    ```yaml
    direction: 4
    ```

    ## 正例

    ```yaml
    direction: 3
    ```
    """

    code = "F016"
    suppressible = False

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        wanted = case.front.direction
        if wanted is None or not notice.directions or notice.direction(wanted):
            return
        known = "、".join(f"{each.id}（{each.name}）" for each in notice.directions)
        yield Finding(
            case.at("direction"),
            f"{notice.year}年的通知没有申报方向「{wanted}」",
            f"改成其中之一：{known}",
        )
