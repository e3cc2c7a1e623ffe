from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Related, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus

_YEAR = re.compile(r"[\[［(（【〔]\s*((?:19|20)\d{2})")


class DocumentYearMismatch(CaseRule):
    """文号的年份与认定日期不符。

    ## 检查什么

    `approval` 的 `document` 里的年份与 `date` 的年份是否相同。

    ## 为什么

    文号的年份就是发文的年份，两处不同，必有一处写错。年底成文、次年印发的，日期写印发的那一天。本库设定，只是警告。

    ## 反例

    ```yaml
    approval: {document: 湘工信科技〔2020〕000号, date: 2021-08-20}
    ```

    ## 正例

    ```yaml
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20}
    ```
    """

    code = "A008"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        approval = case.front.approval
        if approval is None or approval.document is None or approval.date is None:
            return
        match = _YEAR.search(approval.document)
        if match and int(match[1]) != approval.date.year:
            yield Finding(
                case.at("approval", "document"),
                f"文号{quote(approval.document)}的年份与认定日期不符（{approval.date}）",
                "照认定文件核对文号和日期",
                (Related(case.at("approval", "date"), "认定日期在这里"),),
            )
