from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding, Related
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.normal_form import unspaced
from casebook.rules.corpus.selection import standing_cases


class RepeatedTitle(CorpusRule):
    """标杆名称重复。

    ## 检查什么

    两个案例（已撤回的不算）不用同一个标杆名称，空格和全角半角的差别不计。

    ## 为什么

    通知附件4二（一）：“质量标杆名称应体现典型经验的特征”。名称相同，读者在目录和搜索结果里分不清。

    ## 反例

    ```yaml cases/2021/other/index.md
    title: 湘江精工(示例)有限公司实施 精益六西格玛的实践经验
    ```

    ## 正例

    ```yaml cases/2021/other/index.md
    title: 岳阳云溪（示例）有限公司实施统计过程控制的实践经验
    ```
    """

    code = "C005"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        first: dict[str, Case] = {}
        for case in standing_cases(corpus):
            if not case.front.title:
                continue
            title = unspaced(case.front.title).casefold()
            earlier = first.setdefault(title, case)
            if earlier is not case:
                yield Finding(
                    case.at("title"),
                    f"标杆名称{quote(case.front.title)}与另一案例相同",
                    "核对是否重复录入；不是的，改正标杆名称",
                    (Related(earlier.at("title"), "先在这里"),),
                )
