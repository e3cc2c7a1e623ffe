from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.privacy.mails import find_mails
from casebook.rules.privacy.reporting import finding, mask, occurrences
from casebook.rules.privacy.suspects import suspects


class EmailAddress(CaseRule):
    """报告里有电子邮箱。

    ## 检查什么

    有没有电子邮箱地址，包括用全角“＠”、“(at)”，或在“@”旁边留了空格的写法。

    ## 为什么

    报告要公开发布，邮箱一经公开就收不回来。
    通知附件1、附件2要求填写联系人和手机、电子邮箱，那是申报用的，不进案例。本库设定，不得豁免。

    ## 反例

    ```markdown
    欢迎来信：zhangsan @ example.com。
    ```

    ## 正例

    ```markdown
    欢迎致电 0731-88955568。设计图见“外形图@2x.png”。
    ```
    """

    code = "P003"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for line, span in occurrences(case, suspects(case.source).mails, find_mails):
            address = line.text[span.start : span.end]
            yield finding(
                case,
                line,
                span,
                f"电子邮箱「{mask(address, 1, 4)}」是个人信息（不得公开）",
                "删去邮箱；要留联系方式的，改留单位座机",
            )
