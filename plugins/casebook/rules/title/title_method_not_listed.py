from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.normal_form import normalise_term
from casebook.model.notice import Notice
from casebook.model.vocabulary import Vocabulary
from casebook.rules.title.title_parts import SHORTEST_TERM, method_terms, title_parts


class TitleMethodNotListed(NoticeRule):
    """标杆名称里的方法没有列出。

    ## 检查什么

    标杆名称里写明的方法（词表里的名称和别名）是否都在`methods`里。`methods`里的一种也没有写进名称的，由“标杆名称里没有方法名称”一条管。

    ## 为什么

    读者按`methods`查找。名称里写着的方法没有列出，按这种方法就查不到这个案例。本库设定，只是警告。

    ## 反例

    ```yaml
    title: 湘江精工（示例）有限公司实施精益六西格玛和质量功能展开的实践经验
    methods: [精益六西格玛]
    ```

    ## 正例

    ```yaml
    title: 湘江精工（示例）有限公司实施精益六西格玛和质量功能展开的实践经验
    methods: [精益六西格玛, 质量功能展开]
    ```
    """

    code = "T009"
    severity = Severity.WARNING

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        vocabulary = corpus.vocabulary
        parts = title_parts(case, notice, vocabulary)
        if parts is None:
            return
        listed = {
            term for method in case.front.methods or () for term in method_terms(vocabulary, method)
        }
        for name in _other_methods(
            normalise_term(parts.verb + "|" + parts.rest), listed, vocabulary
        ):
            yield Finding(
                case.at("title"),
                f"标杆名称里的方法{quote(name)}不在 methods 里",
                f"在 methods 里加上{quote(name)}；没有用它的，从名称里删去",
            )


def _other_methods(text: str, listed: set[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Names of methods in `text` less those that are part of a longer term there."""
    for term in sorted(listed, key=len, reverse=True):
        text = text.replace(term, "|")
    if not text.strip("|"):
        return
    terms = {
        term: method.name
        for term, method in vocabulary.method_terms.items()
        if len(term) >= SHORTEST_TERM and term in text
    }
    for term in sorted(terms, key=len, reverse=True):
        if term in text:
            text = text.replace(term, "|")
            yield terms[term]
