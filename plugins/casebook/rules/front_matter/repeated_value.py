from __future__ import annotations

from collections.abc import Callable, Iterator

from casebook.lint import CaseRule, Finding, Related
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.normal_form import normalise_term
from casebook.model.vocabulary import Honor, Method, Problem

_Find = Callable[[str], Method | Problem | Honor | None]


class RepeatedValue(CaseRule):
    """列表里有重复的项。

    ## 检查什么

    `methods`、`problems`、`honors` 里同一项只写一次；名称与别名算同一项。

    ## 为什么

    重复的项会在页面上显示两遍，也多半是把别的项写错了（本库设定）。

    ## 反例

    ```yaml
    methods: [精益六西格玛, 精益6σ]
    ```

    ## 正例

    ```yaml
    methods: [精益六西格玛, 快速换模]
    ```
    """

    code = "F024"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        front, vocabulary = case.front, corpus.vocabulary
        yield from _repeats(case, "methods", front.methods or (), vocabulary.method)
        yield from _repeats(case, "problems", front.problems, vocabulary.problem)
        yield from _repeats(case, "honors", front.honors, vocabulary.honor)


def _repeats(case: Case, field: str, values: tuple[str, ...], find: _Find) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, text in enumerate(values):
        entry = find(text)
        key = normalise_term(text) if entry is None else entry.id
        before = first.setdefault(key, index)
        if before == index:
            continue
        other = values[before]
        same = "写了两次" if other == text else f"与{quote(other)}是同一项"
        yield Finding(
            case.at(field, index),
            f"{quote(text)}{same}",
            "删去这一项",
            (Related(case.at(field, before), "第一次写在这里"),),
        )
