from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.normal_form import unspaced
from casebook.model.notice import Notice
from casebook.rules.title.title_form import asks_for


class EnterpriseNotFirst(NoticeRule):
    """标杆名称不以企业名称开头。

    ## 检查什么

    标杆名称以 `enterprise` 里的企业名称开头。空格和全角、半角的差别不算。

    ## 为什么

    通知附件4二（一）：“命名规则一般为：企业名称+ 质量管理模式或方法名称+实践经验。”

    ## 反例

    ```yaml
    title: 实施精益六西格玛的实践经验
    ```

    ## 正例

    ```yaml
    title: 湘江精工(示例)有限公司实施精益六西格玛的实践经验
    ```
    """

    code = "T002"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        title, enterprise = case.front.title or "", case.front.enterprise or ""
        name = unspaced(enterprise)
        if not name or not unspaced(title) or not asks_for(notice, "enterprise"):
            return
        if not unspaced(title).startswith(name):
            message = f"标杆名称{quote(title)}不以企业名称开头（应为“{enterprise}”）"
            verb = "移到" if name in unspaced(title) else "写在"
            yield Finding(case.at("title"), message, f"把「{enterprise}」{verb}最前面")
