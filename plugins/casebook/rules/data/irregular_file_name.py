from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.beside import name_beside, quote_file
from casebook.rules.data.file_name import portability_fault

_REGULAR = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+")


class IrregularFileName(CaseRule):
    """图片的文件名不规范。

    ## 检查什么

    正文用到的图片，文件名只用小写字母、数字和连字符，如`luxian-tu.png`。有空格等不能用的字符时见D018。

    ## 为什么

    文件名就是网址的一部分：中文会变成一长串%编码，大写在有的服务器上打不开。本库设定，只是警告。

    ## 反例

    ```markdown
    ![图1 改善路线图](路线图.svg)
    ```

    ```text file=路线图.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian-tu.svg)
    ```

    ```text file=luxian-tu.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```
    """

    code = "D020"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        seen: set[str] = set()
        for figure in case.document.figures:
            name = name_beside(case, figure.target)
            if name is None or name in seen or portability_fault(name):
                continue
            seen.add(name)
            if not _REGULAR.fullmatch(name):
                yield Finding(
                    case.place(figure.position),
                    f"图片{quote_file(name)}的文件名不规范（只用小写字母、数字和连字符）",
                    "改名，如 luxian-tu.png，并改这里的文件名",
                )
