from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.front_matter.unknown_terms import find_unknown_terms


class UnknownHonor(CaseRule):
    """企业荣誉不在词表里。

    ## 检查什么

    `honors` 的每一项是 `vocabulary/honors.yml` 里的名称或别名。

    ## 为什么

    荣誉的级别和口径逐年有变，只认词表里核实过的名称（本库设定）。

    ## 反例

    ```yaml
    honors: [专精特新大巨人企业]
    ```

    ## 正例

    ```yaml
    honors: [高新技术企业]
    ```
    """

    code = "F020"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        known = corpus.vocabulary.honor
        return find_unknown_terms(case, corpus, known, "honors", "honors", "企业荣誉")
