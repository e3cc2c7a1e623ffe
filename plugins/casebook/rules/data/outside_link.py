from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.target import Target


class OutsideLink(CaseRule):
    """链接指向外网。

    ## 检查什么

    正文里有没有`http://`或`https://`开头的链接。

    ## 为什么

    本库发布在内网，读者未必能上外网，外网的页面也会变。本库设定，只是警告。

    ## 反例

    ```markdown
    方法见[国家标准](https://example.com/biaozhun)。
    ```

    ## 正例

    ```markdown
    方法见《卓越绩效评价准则》（GB/T 19580—2012）。
    ```
    """

    code = "D002"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for link in case.document.links:
            target = Target.of(link.target)
            if target.is_web:
                yield Finding(
                    case.place(link.position),
                    f"链接{quote(target.path)}指向外网（读者未必能打开）",
                    "写明出处的名称，删去链接",
                )
