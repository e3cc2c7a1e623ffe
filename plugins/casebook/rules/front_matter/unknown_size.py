from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.front_matter.unknown_terms import find_unknown_terms


class UnknownSize(CaseRule):
    """企业规模不在词表里。

    ## 检查什么

    `size` 是大型、中型、小型、微型之一。

    ## 为什么

    国统字〔2017〕213号《统计上大中小微型企业划分办法（2017）》把企业分为这四类。

    ## 反例

    ```yaml
    size: 中等
    ```

    ## 正例

    ```yaml
    size: 中型
    ```
    """

    code = "F021"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        known = corpus.vocabulary.size
        return find_unknown_terms(case, corpus, known, "size", "sizes", "企业规模")
