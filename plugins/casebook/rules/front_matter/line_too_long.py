from __future__ import annotations

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class LineTooLong(FaultRule):
    """一行太长。

    ## 检查什么

    正文的每一行不超过 20000 个字符；上限可在`limits.yml`里改。

    ## 为什么

    一段话不过几百字；上万字的一行多半是把图片编成了文字，或者丢了换行，会拖垮检查和构建（本库设定）。

    ## 反例

    下面的文字重复两千多遍，成一行：

    ```markdown times=2500 joined
    公司生产精密主轴。
    ```

    ## 正例

    ```markdown
    公司生产精密主轴。
    ```
    """

    code = "F027"
    kinds = (FaultKind.LINE_TOO_LONG,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        return Finding(
            place,
            f"这一行有「{fault.subject}」个字符（上限 {fault.expected} 个）",
            "把贴在正文里的图片另存为文件，用 ![图1 说明](文件名) 引用；是文字的，分成几段",
        )
