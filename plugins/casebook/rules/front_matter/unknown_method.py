from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.front_matter.unknown_terms import find_unknown_terms


class UnknownMethod(CaseRule):
    """质量管理方法不在词表里。

    ## 检查什么

    `methods` 的每一项是 `vocabulary/methods.yml` 里的名称或别名。

    ## 为什么

    通知二（4）要求“所应用的质量管理模式或方法科学先进”。同一方法写法不一，读者就查不全（本库设定）。

    ## 反例

    ```yaml
    methods: [精一生产]
    ```

    ## 正例

    ```yaml
    methods: [精益生产, 6 Sigma]
    ```
    """

    code = "F018"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        known = corpus.vocabulary.method
        return find_unknown_terms(case, corpus, known, "methods", "methods", "质量管理方法")
