from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding, Related, Severity
from casebook.lint.wording import quote
from casebook.model.corpus import Corpus
from casebook.rules.corpus.selection import standing_cases
from casebook.rules.writing.shared_text import shared_texts

MOST = 0.3
"""Share of a case's text that may stand in another; set here, not by the notice."""

SHORTEST = 200
"""字 of a body from which on a share says something."""


class NearDuplicate(CorpusRule):
    """与另一案例大段雷同。

    ## 检查什么

    一个案例（已撤回的不算）是否有三成以上的文字与另一个案例相同。连着13个汉字一样才算相同，数字、标点和空格不计；正文不足200字的不查。

    ## 为什么

    通知附件3的承诺要求材料真实准确。成段相同的文字，多半是套用了别人的材料，或者同一份材料录入了两次。三成是本库设定。

    ## 反例

    ```yaml cases/2021/other/index.md
    title: 岳阳云溪（示例）有限公司实施统计过程控制的实践经验
    ```

    ```markdown cases/2021/other/index.md times=3
    推进办公室用六周时间沿两条典型价值流走访，逐工序用秒表记录加工、等待、搬运、返工的时间，并访谈十二家客户，在讨论和复核的基础上得出三条认识。
    ```

    ```markdown times=3
    推进办公室用六周时间沿两条典型价值流走访，逐工序用秒表记录加工、等待、搬运、返工的时间，并访谈十二家客户，在讨论和复核的基础上得出三条认识。
    ```

    ## 正例

    ```markdown cases/2021/other/index.md times=3
    判异规则从八条精简为三条，操作工收到的报警由每班十余次降到不足一次，每张控制图配一页反应计划，写清由谁在几分钟内做什么和隔离哪些工件。
    ```

    ```markdown times=3
    推进办公室用六周时间沿两条典型价值流走访，逐工序用秒表记录加工、等待、搬运、返工的时间，并访谈十二家客户，在讨论和复核的基础上得出三条认识。
    ```
    """

    code = "W008"
    severity = Severity.WARNING

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        cases = [case for case in standing_cases(corpus) if case.outline.characters >= SHORTEST]
        for shared in shared_texts(cases, MOST):
            yield Finding(
                shared.case.place(shared.block.position),
                f"正文有 {shared.share:.0%} 与{quote(shared.other.title)}相同（上限 {MOST:.0%}）",
                "核对是否重复录入或套用材料；不是的，改写成本企业自己的做法",
                (Related(shared.other.place(shared.other_block.position), "相同的段落在这里"),),
            )
