from __future__ import annotations

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class TooManyLines(FaultRule):
    """正文的行太多。

    ## 检查什么

    正文不超过 20000 行；上限可在`limits.yml`里改。

    ## 为什么

    一万字的材料约三百行；上万行的多半是粘贴出错，会拖垮检查和构建（本库设定）。

    ## 反例

    ```markdown times=20000
    甲
    ```

    ## 正例

    ```markdown times=200
    甲
    ```
    """

    code = "F028"
    kinds = (FaultKind.TOO_MANY_LINES,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        return Finding(
            place,
            f"正文有「{fault.subject}」行（上限 {fault.expected} 行）",
            "删去从这里起多余的行；大的数据表只留要紧的几行",
        )
