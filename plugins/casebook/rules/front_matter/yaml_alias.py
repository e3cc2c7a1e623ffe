from __future__ import annotations

from casebook.lint import FaultRule, Finding, Related
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place
from casebook.rules.front_matter.schema import find_spot


class YamlAlias(FaultRule):
    """用了 YAML 的引用。

    ## 检查什么

    不用 YAML 的锚（`&名`）、引用（`*名`）和合并键（`<<`）。

    ## 为什么

    引用让一处的改动悄悄改到别处，层层引用还能使几行文字膨胀到占满内存（本库设定）。

    ## 反例

    ```text raw
    ---
    problems: &p [不良率高]
    methods: *p
    ---
    ```

    ## 正例

    ```text raw
    ---
    problems: [不良率高]
    methods: [精益生产]
    ---
    ```
    """

    code = "F004"
    kinds = (FaultKind.YAML_ALIAS,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        if fault.first is None:
            return Finding(place, "用了合并键「<<」", "删去「<<」，把要合并的各行照抄在这里")
        name = find_spot(file, fault.subject).name or fault.subject
        return Finding(
            place,
            f"「{name}」的值是 YAML 引用（*）",
            "把被引用的内容照抄在这里，再删去「&」开头的锚",
            (Related(Place.of(file.source, fault.first), "被引用的内容"),),
        )
