from __future__ import annotations

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class NestedTooDeep(FaultRule):
    """嵌套太深。

    ## 检查什么

    前置信息、通知和词表的嵌套不超过 10 层，正文里引用、列表等元素的嵌套不超过 20 层
    （列表的每一级是两层），正文一段里的左方括号不超过 2000 个。前两个上限可在`limits.yml`里改。

    ## 为什么

    正常的材料不过五六层；再深多半是粘贴出错，会拖垮整个网站的生成（本库设定）。

    ## 反例

    ```text raw
    ---
    honors: [[[[[[[[[[甲]]]]]]]]]]
    ---
    ```

    ## 正例

    ```text raw
    ---
    honors: [高新技术企业]
    ---
    ```
    """

    code = "F014"
    kinds = (FaultKind.NESTED_TOO_DEEP,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        return Finding(
            place,
            f"从这里起的内容嵌套太深（上限 {fault.expected} 层）",
            "找出一层套一层的括号、引用（>）或列表，删去多余的",
        )
