from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.counting import count_characters
from casebook.model.notice import Notice


class TitleTooLong(NoticeRule):
    """标杆名称过长。

    ## 检查什么

    标杆名称不超过当年通知规定的字数（2021年为 40 字）。字数同 Word：一个汉字或全角标点是一字，
    一串字母或数字是一字。

    ## 为什么

    通知附件4二（一）：“质量标杆名称（40字以内）。”

    ## 反例

    ```yaml
    title: >-
      湘江精工（示例）有限公司在精密主轴磨削工序中全面深入实施精益六西格玛管理方法的实践经验总结
    ```

    ## 正例

    ```yaml
    title: 湘江精工（示例）有限公司实施精益六西格玛的实践经验
    ```
    """

    code = "T001"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        title = case.front.title or ""
        rule = notice.title_rule
        count = count_characters(title)
        if count > rule.max:
            yield Finding(
                case.at("title"),
                f"标杆名称{quote(title)}有 {count} 字（上限 {rule.max} 字）",
                f"删去 {count - rule.max} 字以上的修饰语，保留企业名称、方法名称和“{rule.ending}”",
            )
