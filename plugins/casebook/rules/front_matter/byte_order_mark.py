from __future__ import annotations

from casebook.lint import FaultRule, Finding, Severity
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class ByteOrderMark(FaultRule):
    """文件带有 BOM。

    ## 检查什么

    文件开头没有看不见的字节顺序标记（BOM，U+FEFF）。

    ## 为什么

    有的工具不认 BOM，会把第 1 行的 `---` 当作正文（本库设定）。

    ## 反例

    ```yaml encoding=utf-8-sig
    city: 长沙市
    ```

    ## 正例

    ```yaml
    city: 长沙市
    ```
    """

    code = "F009"
    severity = Severity.WARNING
    kinds = (FaultKind.BYTE_ORDER_MARK,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        return Finding(
            place,
            "文件开头有「BOM」标记",
            "用记事本“另存为”，编码选“UTF-8”，不选“带有 BOM 的 UTF-8”",
        )
