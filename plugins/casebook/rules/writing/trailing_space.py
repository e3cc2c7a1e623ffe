from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.front_matter.head_source import head_lines, replace_head
from casebook.rules.writing.prose import place_in_line, prose_lines

_BLANK = "[ \\t\u00a0\u3000]"
_TRAILING = re.compile(rf"{_BLANK}+(?=\n|\Z)")
_HARD_BREAK = re.compile(r".*\S {2,}")
_ONE_LINE = re.compile(r" {0,3}(?:#{1,6}(?:[ \t]|$)|\|)")


class TrailingSpace(CaseRule):
    """行末有空格。

    ## 检查什么

    行末有没有多余的空格。Markdown 用行末两个空格表示换行，后面还有文字的不算；代码块里的也不算。
    它不影响发布，检查时不提；`casebook fix` 会把它删去。

    ## 为什么

    看不见的空格会使审阅时出现无谓的改动（本库设定）。

    ## 反例

    第二段末尾有一个空格：

    ```markdown
    公司生产精密主轴。

    主轴有三个系列。\u0020
    ```

    ## 正例

    ```markdown
    公司生产精密主轴。

    主轴有三个系列。
    ```
    """

    code = "W012"
    severity = Severity.WARNING
    silent = True

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        yield from self._head(case)
        for number, line in prose_lines(case, _TRAILING):
            match = _TRAILING.search(line)
            following = case.source.line(number + 1)
            if match is None or (
                _HARD_BREAK.fullmatch(line) and following.strip() and not _ONE_LINE.match(line)
            ):
                continue
            yield Finding(
                place_in_line(case, number, *match.span()),
                "行末有空格",
                "删去行末的空格",
                fix=Fix((case.source.edit(number, *match.span(), ""),)),
            )

    def _head(self, case: Case) -> Iterator[Finding]:
        lines = head_lines(case)
        bare = [line.rstrip(" \t") for line in lines]
        if lines == bare:
            return
        first = next(at for at, line in enumerate(lines) if line != bare[at])
        edit = replace_head(case, bare)
        if edit is not None:
            yield Finding(
                place_in_line(case, first + 2, len(bare[first]), len(lines[first])),
                "行末有空格（前置信息）",
                "删去行末的空格",
                fix=Fix((edit,)),
            )
