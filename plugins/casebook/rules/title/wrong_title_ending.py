from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.normal_form import unspaced
from casebook.model.notice import Notice
from casebook.rules.title.title_form import asks_for


class WrongTitleEnding(NoticeRule):
    """标杆名称的结尾不对。

    ## 检查什么

    标杆名称以当年通知规定的字样结尾（2021年为“实践经验”），后面没有标点。

    ## 为什么

    通知附件4二（一）：“命名规则一般为：企业名称+ 质量管理模式或方法名称+实践经验。
    例如：××集团公司实施六西格玛设计的实践经验。”

    ## 反例

    ```yaml
    title: 湘江精工（示例）有限公司实施精益六西格玛的经验
    ```

    ## 正例

    ```yaml
    title: 湘江精工（示例）有限公司实施精益六西格玛的实践经验
    ```
    """

    code = "T004"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        title, ending = case.front.title or "", notice.title_rule.ending
        bare, wanted = unspaced(title), unspaced(ending)
        if not bare or bare.endswith(wanted) or not asks_for(notice, "ending"):
            return
        _, found, after = bare.rpartition(wanted)
        yield Finding(
            case.at("title"),
            f"标杆名称{quote(title)}的结尾不对（应为“{ending}”）",
            f"删去“{ending}”后面的「{after}」" if found else f"把结尾改成“{ending}”",
        )
