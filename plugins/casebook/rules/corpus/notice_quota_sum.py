from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding
from casebook.model.corpus import Corpus


class NoticeQuotaSum(CorpusRule):
    """通知的限额加不起来。

    ## 检查什么

    通知文件里各市州的限额之和等于总限额。

    ## 为什么

    通知四（二）：“全省推荐申报企业总数不超过30家，其中长沙市5家……”。各市州之和正好是30家，不等就是抄错了。

    ## 反例

    ```yaml notices/2021.yml
    quotas: {total: 31}
    ```

    ## 正例

    ```yaml notices/2021.yml
    quotas: {total: 31, cities: {怀化市: 2}}
    ```
    """

    code = "C007"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        for file in corpus.notices:
            if file.value is None:
                continue
            quotas = file.value.quotas
            found = sum(quotas.cities.values())
            if found != quotas.total:
                yield Finding(
                    file.at("quotas", "total"),
                    f"各市州的限额之和是「{found}」家（总限额 {quotas.total} 家）",
                    "对照通知原文，改正总限额或某个市州的限额",
                )
