from __future__ import annotations

from casebook.lint import FaultRule, Finding, Related
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place
from casebook.rules.front_matter.yaml_problem import explain


class YamlSyntax(FaultRule):
    """YAML 写法有误。

    ## 检查什么

    前置信息和 `notices/`、`vocabulary/` 里的文件都是 YAML。冒号、引号、括号、缩进写错，
    整段就读不出来。

    ## 为什么

    读不出来的内容既不能检查也不能发布（YAML 1.1 的语法）。常见的几种：
    值里有半角冒号加空格而没有引号；用了全角冒号；冒号后没有空格；用制表符缩进；引号或括号没有配对。

    ## 反例

    ```text raw
    ---
    title: 湘江精工: 实施精益生产的实践经验
    ---
    ```

    ## 正例

    ```text raw
    ---
    title: "湘江精工: 实施精益生产的实践经验"
    ---
    ```
    """

    code = "F002"
    kinds = (FaultKind.YAML_SYNTAX,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        problem = explain(fault, file.source)
        return Finding(
            Place.of(file.source, problem.position),
            f"YAML 写法有误：{problem.what}",
            problem.remedy,
            tuple(
                Related(Place.of(file.source, position), "从这里开始")
                for position in [problem.opened]
                if position
            ),
        )
