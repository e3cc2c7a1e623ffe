from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding, Related
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.position import START
from casebook.rules.corpus.selection import standing_cases


class RepeatedSlug(CorpusRule):
    """案例的文件夹名重复。

    ## 检查什么

    不同年份的案例（已撤回的不算）不用同一个文件夹名。

    ## 为什么

    文件夹名就是案例在网址和链接里的名字，两年同名，写链接时容易指错。本库设定。

    ## 反例

    ```yaml cases/2020/base/index.md
    year: 2020
    ```

    ## 正例

    ```yaml cases/2020/other/index.md
    year: 2020
    ```
    """

    code = "C004"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        first: dict[str, Case] = {}
        for case in sorted(standing_cases(corpus), key=lambda case: case.path):
            earlier = first.setdefault(case.slug, case)
            if earlier is not case:
                yield Finding(
                    case.place(START),
                    f"文件夹名{quote(case.slug)}在 {earlier.year_folder} 年已经用过",
                    "给这个文件夹另起一个名字，如在企业名之后加上方法名的拼音",
                    (Related(earlier.place(START), f"先在这里：{earlier.title}"),),
                )
