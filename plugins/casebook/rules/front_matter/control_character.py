from __future__ import annotations

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place

_NAMES = {
    "U+0000": "空字符",
    "U+000B": "Word 的手动换行",
    "U+000C": "分页符",
    "U+0085": "换行符",
    "U+2028": "行分隔符",
    "U+2029": "段分隔符",
}


class ControlCharacter(FaultRule):
    """有看不见的控制字符。

    ## 检查什么

    文件里没有换行和制表以外的控制字符。每个文件只指出第一处。

    ## 为什么

    控制字符多由 Word、PDF 或演示文稿粘贴带入。它看不见，却使词语断开、搜索不到，
    其中多数为 YAML 和 HTML 所不许（YAML 1.2 第 5.1 节）。

    ## 反例

    “公司”与“生产”之间有一个看不见的 U+2028：

    ```markdown
    公司\u2028生产精密主轴。
    ```

    ## 正例

    ```markdown
    公司生产精密主轴。
    ```
    """

    code = "F011"
    kinds = (FaultKind.CONTROL_CHARACTER,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        name = _NAMES.get(fault.subject)
        shown = f"「{fault.subject}」（{name}）" if name else f"「{fault.subject}」"
        return Finding(
            place,
            f"有看不见的控制字符{shown}",
            "把光标放在这里，删去前后看不见的字符，全文照此查一遍",
        )
