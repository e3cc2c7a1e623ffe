from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casebook.lint import CaseRule, Finding, Fix
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.vocabulary import Vocabulary
from casebook.rules.front_matter.scalar import edit_scalar
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
        for finding in find_unknown_terms(case, corpus, known, "city", "cities", "市州"):
            yield replace(finding, fix=_fix(case, corpus.vocabulary))


def _fix(case: Case, vocabulary: Vocabulary) -> Fix | None:
    """The one 市州 that the value names among other words (湖南省长沙市, 长沙市望城区)."""
    value = case.front.city or ""
    meant = [city.name for city in vocabulary.cities if city.short in value]
    if len(meant) != 1:
        return None
    edit = edit_scalar(case, ("city",), value, meant[0])
    return None if edit is None else Fix((edit,))
