from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.front_matter.scalar import edit_scalar


class CityAlias(CaseRule):
    """市州用了简称。

    ## 检查什么

    `city` 是不是市州的全称。简称和别名都合格，检查时不提；`casebook fix` 会把它改成全称。

    ## 为什么

    全称只有一种写法，查找、统计都不会漏（本库设定）。

    ## 反例

    ```yaml
    city: 湘西州
    ```

    ## 正例

    ```yaml
    city: 湘西土家族苗族自治州
    ```
    """

    code = "F030"
    severity = Severity.WARNING
    silent = True

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        value = case.front.city or ""
        city = corpus.vocabulary.city(value) if value.strip() else None
        if city is None or city.name == value:
            return
        edit = edit_scalar(case, ("city",), value, city.name)
        yield Finding(
            case.at("city"),
            f"市州{quote(value)}是简称（全称“{city.name}”）",
            f"改为“{city.name}”",
            fix=None if edit is None else Fix((edit,)),
        )
