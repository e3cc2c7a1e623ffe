from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place
from casebook.source.front_matter import FENCE

_UNREAD = (FaultKind.UNREADABLE, FaultKind.TOO_LARGE)


class NoFrontMatter(FaultRule):
    """没有前置信息。

    ## 检查什么

    案例文件以两行 `---` 之间的前置信息开头，里面是“键: 值”。
    缺开头的 `---`、缺结尾的 `---`，或者两行之间不是“键: 值”，都要改。

    ## 为什么

    标杆名称、申报单位、市州等都取自前置信息；没有它，案例不能分类、检索和发布（本库设定）。

    ## 反例

    ```text raw
    title: 湘江精工（示例）有限公司实施精益生产的实践经验

    公司生产精密主轴。
    ```

    ## 正例

    ```text raw
    ---
    title: 湘江精工（示例）有限公司实施精益生产的实践经验
    ---

    公司生产精密主轴。
    ```
    """

    code = "F001"
    kinds = (FaultKind.NO_FRONT_MATTER,)

    def check(self, file: AnyFile) -> Iterator[Finding]:
        if not any(fault.kind in _UNREAD for fault in file.faults):
            yield from super().check(file)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        lines = file.source.lines
        if fault.subject == FENCE:
            message = f"前置信息没有结束：只有第 1 行的「{FENCE}」"
            return Finding(place, message, f"在最后一个“键: 值”的下一行单独写「{FENCE}」")
        if lines[0].rstrip() == FENCE:
            return Finding(
                place,
                f"两行「{FENCE}」之间没有“键: 值”",
                "每行写一个“键: 值”，如 title: 标杆名称",
            )
        first = next((line.strip() for line in lines if line.strip()), "")
        if first == FENCE:
            return Finding(place, f"「{FENCE}」不在第 1 行", f"删去「{FENCE}」前面的空行")
        return Finding(
            place,
            "文件开头没有前置信息",
            f"第 1 行写「{FENCE}」，下面写前置信息，再以「{FENCE}」结束",
        )
