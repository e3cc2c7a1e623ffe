from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.privacy.cards import find_cards
from casebook.rules.privacy.reporting import finding, mask, occurrences
from casebook.rules.privacy.suspects import suspects


class BankCard(CaseRule):
    """报告里有银行卡号。

    ## 检查什么

    有没有 13–19 位、校验位合乎 GB/T 15694（Luhn 算法）的号码，附近写着“卡号”“账号”“账户”“银行”，
    或者按 4 位一组分写。标明“编号”“订单号”等的号码不算。

    ## 为什么

    卡号公开会被人冒用。通知没有要求填写卡号，报告里的多半是从合同、发票里带来的。本库设定，不得豁免。

    ## 反例

    ```markdown
    奖金发至卡号 6222 0212 3456 7894。
    ```

    ## 正例

    ```markdown
    奖金随工资发放。销售收入 2018 2019 2020 三年持续增长。
    ```
    """

    code = "P004"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for line, span in occurrences(case, suspects(case.source).numbers, find_cards):
            number = re.sub(r"[ -]", "", line.text[span.start : span.end])
            yield finding(
                case,
                line,
                span,
                f"银行卡号「{mask(number, 4, 4)}」不得公开（{len(number)} 位，校验位相符）",
                "删去卡号；若不是卡号，在前面写明“编号”等字样",
            )
