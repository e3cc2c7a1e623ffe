from __future__ import annotations

from casebook.lint import FaultRule, Finding, Severity
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class CrlfLineEndings(FaultRule):
    """换行符不是 LF。

    ## 检查什么

    每行以 LF 结束，不是 Windows 的 CRLF，也不是单独的 CR。

    ## 为什么

    换行符一变，整个文件在审阅时都显示为改动，看不出真正改了哪里（本库设定）。

    ## 反例

    ```yaml newline=crlf
    city: 长沙市
    ```

    ## 正例

    ```yaml
    city: 长沙市
    ```
    """

    code = "F010"
    severity = Severity.WARNING
    kinds = (FaultKind.LINE_ENDINGS,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        return Finding(
            place,
            "换行符是「CRLF」或「CR」（应为 LF）",
            "在编辑器右下角把“CRLF”换成“LF”再保存",
        )
