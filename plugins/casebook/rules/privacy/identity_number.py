from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.privacy.identities import find_identities
from casebook.rules.privacy.reporting import finding, mask, occurrences
from casebook.rules.privacy.suspects import suspects


class IdentityNumber(CaseRule):
    """报告里有身份证号码。

    ## 检查什么

    有没有居民身份证号码：18 位，地区、出生日期和校验码都对（GB 11643—1999《公民身份号码》）；
    旧的 15 位号码只在前面写明“身份证”时才算。标明“编号”“统一社会信用代码”等的号码不算。

    ## 为什么

    报告要公开发布，身份证号码一经公开就收不回来。
    通知附件1、附件2要求填写联系人和手机、电子邮箱，那是申报用的，不进案例。本库设定，不得豁免。

    ## 反例

    ```markdown
    持证人身份证号 430102199001011238。
    ```

    ## 正例

    ```markdown
    持证人 5 人，均有内审员资格。证书编号 202103076431234567。
    ```
    """

    code = "P002"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for line, span in occurrences(case, suspects(case.source).numbers, find_identities):
            number = re.sub(r"[ .-]", "", line.text[span.start : span.end])
            yield finding(
                case,
                line,
                span,
                f"身份证号码「{mask(number, 3, 2)}」是个人信息（不得公开）",
                "删去号码；若不是身份证号码，在前面写明“编号”等字样",
            )
