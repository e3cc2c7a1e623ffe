from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.front_matter.unknown_terms import find_unknown_terms


class UnknownProblem(CaseRule):
    """解决的问题不在词表里。

    ## 检查什么

    `problems` 的每一项是 `vocabulary/problems.yml` 里的名称或别名。

    ## 为什么

    读者先按遇到的问题来找案例，写法要统一（本库设定）。

    ## 反例

    ```yaml
    problems: [不良率高企不下]
    ```

    ## 正例

    ```yaml
    problems: [不良率高]
    ```
    """

    code = "F019"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        known = corpus.vocabulary.problem
        return find_unknown_terms(case, corpus, known, "problems", "problems", "问题")
