from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice, PledgeSentences


class PledgeIncomplete(NoticeRule):
    """承诺不全。

    ## 检查什么

    承诺书的三句话是否都已承诺（`true`）。已撤回的案例不查，企业可以收回承诺。

    ## 为什么

    通知附件3：“一、所报材料真实准确，无虚假行为。二、同意分享我公司质量标杆典型经验。三、积极参加省内外质量品牌建设经验交流活动。”没有承诺的案例不能公开。

    ## 反例

    ```yaml
    pledge: {truthful: true, share: false, exchange: true, date: 2021-05-06}
    ```

    ## 正例

    ```yaml
    pledge: {truthful: true, share: true, exchange: true, date: 2021-05-06}
    ```
    """

    code = "A001"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        pledge = case.front.pledge
        if pledge is None or case.front.status == "withdrawn":
            return
        for key in PledgeSentences.model_fields:
            if getattr(pledge, key) is False:
                yield Finding(
                    case.at("pledge", key),
                    f"没有承诺「{getattr(notice.pledge.sentences, key)}」（三句承诺缺一不可）",
                    f"企业已签承诺书的，把 {key} 改为 true；没有签的，案例不能入库",
                )
