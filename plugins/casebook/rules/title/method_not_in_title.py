from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.normal_form import normalise_term
from casebook.model.notice import Notice
from casebook.model.vocabulary import Vocabulary
from casebook.rules.title.title_form import asks_for


class MethodNotInTitle(NoticeRule):
    """标杆名称里没有方法名称。

    ## 检查什么

    标杆名称里至少有 `methods` 中一种方法的名称或别名。企业名称里的字不算。

    ## 为什么

    通知附件4二（一）：“命名规则一般为：企业名称+ 质量管理模式或方法名称+实践经验。”

    ## 反例

    ```yaml
    title: 湘江精工（示例）有限公司提升主轴质量的实践经验
    ```

    ## 正例

    ```yaml
    title: 湘江精工（示例）有限公司实施精益6σ的实践经验
    ```
    """

    code = "T003"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        title, methods = case.front.title or "", case.front.methods or ()
        bare = normalise_term(title).removeprefix(normalise_term(case.front.enterprise or ""))
        terms = {term for method in methods for term in _terms(corpus.vocabulary, method)}
        if not title.strip() or not terms or not asks_for(notice, "method"):
            return
        if not any(term in bare for term in terms):
            yield Finding(
                case.at("title"),
                f"标杆名称{quote(title)}里没有质量管理方法的名称（所填方法：{'、'.join(methods[:3])}）",
                f"写明所用的方法，如“实施{methods[0]}的{notice.title_rule.ending}”",
            )


def _terms(vocabulary: Vocabulary, method: str) -> Iterator[str]:
    entry = vocabulary.method(method)
    for term in (method, *(entry.terms if entry else ())):
        if form := normalise_term(term):
            yield form
