from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.target import Target, resolve


class OutsideImage(CaseRule):
    """图片不在案例的文件夹里。

    ## 检查什么

    图片只用案例自己文件夹里的文件，不用网址、内嵌数据（`data:`）、本机路径，也不用别的文件夹里的图。

    ## 为什么

    网页不向其他主机取任何东西，读者也未必能上外网；案例连同图片要能整个移动和撤回。本库设定。

    ## 反例

    ```markdown
    ![图1 改善路线图](https://example.com/luxian.png)
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D004"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for figure in case.document.figures:
            target = Target.of(figure.target)
            inside = resolve(case.folder, target.path).startswith(f"{case.folder}/")
            if target.scheme or (target.path and not inside):
                yield Finding(
                    case.place(figure.position),
                    f"图片{quote(target.path)}不在案例的文件夹里",
                    "把图片存进案例的文件夹，只写文件名",
                )
