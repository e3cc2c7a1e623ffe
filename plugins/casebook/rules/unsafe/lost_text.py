from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class LostText(CaseRule):
    """正文里有文字在页面上显示不出来。

    ## 检查什么

    正文里直接书写了HTML的，清洗前后的文字逐段比对，看有没有哪一段到页面上就没有了。脚本和样式里的不算。

    ## 为什么

    写在图形、模板等元素里的文字，会随这些元素一起被删去，作者和读者都不会察觉（本库设定）。

    ## 反例

    ```markdown
    ## 一、企业概况

    <svg><text>年产能120万件</text></svg>
    ```

    ## 正例

    ```markdown
    ## 一、企业概况

    年产能<u>120</u>万件。
    ```
    """

    code = "X010"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for lost in case.document.lost:
            yield Finding(
                case.place(lost.position),
                f"文字{quote(lost.text)}在页面上显示不出来（它所在的标签会整个删去）",
                "去掉它外面的标签，只留文字",
            )
