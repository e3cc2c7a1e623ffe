from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.front_matter.unknown_terms import find_unknown_terms


class UnknownCity(CaseRule):
    """市州不在词表里。

    ## 检查什么

    `city` 是湖南省十四个市州之一，全称、简称和词表里的别名都可以。

    ## 为什么

    通知四（二）按市州分配名额：“本次推荐申报采取限额形式”。县市区写所属的市州。

    ## 反例

    ```yaml
    city: 浏阳市
    ```

    ## 正例

    ```yaml
    city: 湘西自治州
    ```
    """

    code = "F015"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        known = corpus.vocabulary.city
        return find_unknown_terms(case, corpus, known, "city", "cities", "市州")
