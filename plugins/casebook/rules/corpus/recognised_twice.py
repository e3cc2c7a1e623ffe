from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding, Related
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.corpus.enterprise import normalise_name, normalise_uscc
from casebook.rules.corpus.selection import standing_cases


class RecognisedTwice(CorpusRule):
    """同一企业认定了两次。

    ## 检查什么

    同一企业在所有年份里只有一个案例（已撤回的不算）。先比统一社会信用代码，再比企业名称；空格、全角半角、“有限责任公司”与“有限公司”的差别不计。

    ## 为什么

    通知四（一）：“已被认定为“湖南省工业质量标杆”的企业不得再次申报。”某年的通知写明可以再次申报（`recognised_may_reapply`）的，那一年不查往年。

    ## 反例

    ```yaml cases/2020/other/index.md
    year: 2020
    enterprise: 湘江精工(示例)有限责任公司
    uscc: null
    ```

    ## 正例

    ```yaml cases/2020/other/index.md
    year: 2020
    enterprise: 岳阳云溪（示例）有限公司
    uscc: 91430600MA0000003B
    ```
    """

    code = "C001"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        by_uscc: dict[str, Case] = {}
        by_name: dict[str, Case] = {}
        for case in standing_cases(corpus):
            uscc = normalise_uscc(case.front.uscc or "")
            name = normalise_name(case.front.enterprise or "")
            same_uscc, same_name = by_uscc.get(uscc), by_name.get(name)
            first = same_uscc or same_name
            if uscc:
                by_uscc.setdefault(uscc, case)
            if name:
                by_name.setdefault(name, case)
            if first is not None and not _allowed(case, first, corpus):
                key, what = (
                    ("uscc", "统一社会信用代码") if same_uscc else ("enterprise", "企业名称")
                )
                value = quote((case.front.uscc if same_uscc else case.front.enterprise) or "")
                yield Finding(
                    case.at(key),
                    f"{what}{value}已有案例（同一企业只认定一次）",
                    f"是同一企业的，撤回其中一个案例；不是的，改正{what}",
                    (Related(first.at(key), f"先在这里：{first.title}"),),
                )


def _allowed(case: Case, first: Case, corpus: Corpus) -> bool:
    """Whether the notice of the later year lets a recognised enterprise apply again."""
    notice = corpus.notice(case.front.year)
    later = case.front.year != first.front.year
    return later and notice is not None and notice.recognised_may_reapply
