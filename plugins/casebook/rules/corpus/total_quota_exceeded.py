from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.corpus.selection import related_cases, standing_cases


class TotalQuotaExceeded(CorpusRule):
    """全年的案例超过总限额。

    ## 检查什么

    一年的案例总数（已撤回的不算）不超过那一年通知的总限额。

    ## 为什么

    通知四（二）：“本次推荐申报采取限额形式，全省推荐申报企业总数不超过30家”。

    ## 反例

    为了简短，这里假设总限额是1家。

    ```yaml notices/2021.yml
    quotas: {total: 1}
    ```

    ```yaml cases/2021/other/index.md
    city: 株洲市
    ```

    ## 正例

    ```yaml cases/2021/other/index.md
    city: 株洲市
    ```
    """

    code = "C003"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        groups: dict[int, list[Case]] = {}
        for case in standing_cases(corpus):
            if case.front.year is not None:
                groups.setdefault(case.front.year, []).append(case)
        for year, cases in groups.items():
            notice = corpus.notice(year)
            if notice is not None and len(cases) > notice.quotas.total:
                total = notice.quotas.total
                yield Finding(
                    cases[-1].at("year"),
                    f"「{year}」年有 {len(cases)} 个案例（限额 {total} 家）",
                    f"核对各案例的 year，撤回多出的 {len(cases) - total} 个",
                    related_cases(cases[:-1], "year"),
                )
