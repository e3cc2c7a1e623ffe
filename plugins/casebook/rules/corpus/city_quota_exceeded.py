from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.corpus.selection import related_cases, standing_cases


class CityQuotaExceeded(CorpusRule):
    """市州的案例超过限额。

    ## 检查什么

    同一年里，一个市州的案例数（已撤回的不算）不超过那一年通知给它的限额。

    ## 为什么

    通知四（二）：“其中长沙市5家，株洲市、湘潭市每市3家，衡阳市、岳阳市、常德市、益阳市、邵阳市、郴州市、永州市、娄底市每市2家，张家界市、怀化市、湘西自治州每市（州）1家。”

    ## 反例

    ```yaml
    city: 怀化市
    ```

    ```yaml cases/2021/other/index.md
    city: 怀化
    ```

    ## 正例

    ```yaml
    city: 怀化市
    ```

    ```yaml cases/2021/other/index.md
    city: 张家界市
    ```
    """

    code = "C002"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        groups: dict[tuple[int, str], list[Case]] = {}
        for case in standing_cases(corpus):
            year, city = case.front.year, corpus.vocabulary.city(case.front.city or "")
            if year is not None and city is not None:
                groups.setdefault((year, city.name), []).append(case)
        for (year, name), cases in groups.items():
            notice = corpus.notice(year)
            quota = None if notice is None else notice.quota_for(name)
            if quota is not None and len(cases) > quota:
                yield Finding(
                    cases[-1].at("city"),
                    f"{year} 年「{name}」有 {len(cases)} 个案例（限额 {quota} 家）",
                    f"核对各案例的 city 和 year，撤回多出的 {len(cases) - quota} 个",
                    related_cases(cases[:-1], "city"),
                )
