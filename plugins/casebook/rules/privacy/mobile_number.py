from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.privacy.mobiles import find_mobiles
from casebook.rules.privacy.reporting import finding, mask, occurrences
from casebook.rules.privacy.suspects import suspects


class MobileNumber(CaseRule):
    """报告里有手机号码。

    ## 检查什么

    前置数据和正文（图题、替代文字、代码块也在内）里有没有大陆手机号码：1 开头的 11 位数，中间有空格、连字符、圆点，
    用全角数字，断成两行，或者带 +86 的都算。
    座机，标明“编号”“批号”“订单号”等的号码，带单位的数，样本量（N=…），链接和文件名不算。

    ## 为什么

    报告要公开发布，手机号码一经公开就收不回来。
    通知附件1、附件2要求填写联系人和手机、电子邮箱，那是申报用的，不进案例。本库设定，不得豁免。

    ## 反例

    ```markdown
    联系质量部，电话 138-0000-1234。
    ```

    ## 正例

    ```markdown
    联系质量部，电话 0731-88955568。批号 13800001234。
    ```
    """

    code = "P001"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for line, span in occurrences(case, suspects(case.source).numbers, find_mobiles):
            digits = re.sub(r"\D", "", line.text[span.start : span.end])[-11:]
            yield finding(
                case,
                line,
                span,
                f"手机号码「{mask(digits, 3, 4)}」是个人信息（不得公开）",
                "删去号码，或改留单位座机；若不是手机号码，在前面写明“编号”等字样",
            )
