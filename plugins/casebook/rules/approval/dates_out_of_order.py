from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casebook.lint import CaseRule, Finding, Related
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.approval.milestones import milestones


class DatesOutOfOrder(CaseRule):
    """承诺、认定、撤回的日期次序不对。

    ## 检查什么

    承诺日期不晚于认定日期，认定日期不晚于撤回日期；认定日期不早于当年通知的日期。

    ## 为什么

    通知三：申报材料包括承诺书。承诺书随申报材料一起交，先承诺，后认定；认定之后才谈得上撤回。日期颠倒，必有一处写错，公开的依据就不足。

    ## 反例

    ```yaml
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20}
    pledge: {truthful: true, share: true, exchange: true, date: 2021-09-06}
    ```

    ## 正例

    ```yaml
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20}
    pledge: {truthful: true, share: true, exchange: true, date: 2021-05-06}
    ```
    """

    code = "A009"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for earlier, later in pairwise(milestones(case)):
            if later.date < earlier.date:
                yield Finding(
                    later.place,
                    f"{later.name}「{later.date}」早于{earlier.name}（{earlier.date}）",
                    "照原件核对这两个日期",
                    (Related(earlier.place, f"{earlier.name}在这里"),),
                )
        notice, approval = corpus.notice(case.front.year), case.front.approval
        if notice and approval and approval.date and approval.date < notice.issued:
            yield Finding(
                case.at("approval", "date"),
                f"认定日期「{approval.date}」早于当年的通知（{notice.issued}）",
                "照认定文件核对日期；year 写错的，改 year",
            )
