from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.target import Target


class ImageInText(CaseRule):
    """图片没有独占一段。

    ## 检查什么

    每张图片独占一段：不夹在文字、链接或表格里，也不与别的图片同段。

    ## 为什么

    独占一段的图片才有图题和编号，才能被引用。本库设定。

    ## 反例

    ```markdown
    路线见![图1 改善路线图](luxian.svg)。
    ```

    ## 正例

    ```markdown
    路线见图1。

    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D007"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for figure in case.document.figures:
            if not figure.alone:
                yield Finding(
                    case.place(figure.position),
                    f"图片{quote(Target.of(figure.target).path)}没有独占一段",
                    "移到单独一段，前后各空一行",
                )
