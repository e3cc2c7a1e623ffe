from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.writing.prose import place_in_line, prose_lines

_HINT = re.compile("[，。；：、？！…](?=[，。；：、？！… ,;])")
# ？！ together is right; 。…… leaves the full stop of the sentence before it.
_REPEATED = re.compile(
    r"[，。；：、？！](?! ?？！|(?<=？)！(?![，。；：、？！]))[，。；：、？！ ]{0,20}[，。；：、？！,;]"
    r"|…{1,2}[，。；：、]"
    r"|…{3,}"
)


class RepeatedPunctuation(CaseRule):
    """标点重叠。

    ## 检查什么

    两个点号连在一起（。。 ，， ！！ 。，），省略号后又加句号、逗号，省略号多于六个点。“？！”可以。

    ## 为什么

    《标点符号用法》（GB/T 15834—2011）：省略号的形式是六个连点“……”。

    其余是本库设定：一处停顿只用一个点号，叹号和问号也不叠用。

    ## 反例

    ```markdown
    合格率逐年提高。。成本下降，，交付准时……。
    ```

    ## 正例

    ```markdown
    合格率逐年提高。成本下降，交付准时……难道只靠设备？！
    ```
    """

    code = "W010"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for number, line in prose_lines(case, _HINT):
            for match in _REPEATED.finditer(line):
                yield Finding(
                    place_in_line(case, number, *match.span()),
                    f"标点{quote(match[0])}重叠",
                    _remedy(match[0]),
                    fix=Fix((case.source.edit(number, *match.span(), kept),))
                    if (kept := _kept(match[0]))
                    else None,
                )


def _remedy(marks: str) -> str:
    kept = _kept(marks)
    if kept == "……":
        return "只留“……”"
    return f"只留一个“{kept}”" if kept else "按句意只留其中一个"


def _kept(marks: str) -> str:
    """What is to stay of them; empty where only the sense of the sentence can tell."""
    if "…" in marks:
        return "……"
    return marks[0] if len(set(marks.replace(" ", ""))) == 1 else ""
