from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.beside import name_beside, quote_file


class UnusedFile(CaseRule):
    """文件没有用到。

    ## 检查什么

    案例文件夹里的每个文件是否都被正文的图片或链接用到，包括Word原稿、压缩包等。

    ## 为什么

    没有用到的文件不会发布，却留在仓库里；原稿里常有联系人和电话。本库设定，只是警告。

    ## 反例

    ```text file=yuangao.docx
    原稿
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D017"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        if not case.body_parsed or not case.source.text:
            return
        document = case.document
        targets = [figure.target for figure in document.figures]
        targets += [link.target for link in document.links]
        used = {name_beside(case, target) for target in targets}
        for name in sorted(case.files - used):
            yield Finding(
                case.place(document.position),
                f"文件{quote_file(name)}没有用到",
                "删去这个文件；是图就在正文里引用",
            )
