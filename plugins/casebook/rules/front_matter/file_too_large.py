from __future__ import annotations

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class FileTooLarge(FaultRule):
    """文件太大。

    ## 检查什么

    每个文字文件不超过 1 MB；上限可在`limits.yml`里改。

    ## 为什么

    一份一万字的材料约 40 KB；大到一兆的，多半是把图片编成文字贴进了正文（本库设定）。

    ## 反例

    一行文字重复四万遍：

    ```markdown times=40000
    公司生产精密主轴。
    ```

    ## 正例

    ```markdown
    公司生产精密主轴。
    ```
    """

    code = "F013"
    kinds = (FaultKind.TOO_LARGE,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        return Finding(
            place,
            f"文件有「{fault.subject}」（上限 {fault.expected}）",
            "把贴在正文里的图片另存为文件，用 ![图1 说明](文件名) 引用",
        )
