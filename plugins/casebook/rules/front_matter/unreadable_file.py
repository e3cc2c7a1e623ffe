from __future__ import annotations

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.case import Case
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class UnreadableFile(FaultRule):
    """文件打不开。

    ## 检查什么

    每个案例、通知和词表文件都在应在的地方，而且能打开。

    ## 为什么

    打不开的案例会从网站上消失，缺了词表则无从核对（本库设定）。

    ## 反例

    把 `index.md` 建成了目录：

    ```markdown cases/2021/other/index.md/report.md
    正文
    ```

    ## 正例

    ```markdown cases/2021/other/index.md
    正文
    ```
    """

    code = "F012"
    kinds = (FaultKind.UNREADABLE,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        remedy = (
            "改成一个文件，并确认别的程序没有占用它"
            if isinstance(file, Case)
            else "从上一个版本找回这个文件"
        )
        return Finding(place, f"文件打不开：{fault.subject}", remedy)
