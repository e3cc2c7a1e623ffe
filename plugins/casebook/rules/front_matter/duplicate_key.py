from __future__ import annotations

from casebook.lint import FaultRule, Finding, Related
from casebook.lint.rule import AnyFile
from casebook.lint.wording import quote
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place


class DuplicateKey(FaultRule):
    """同一个键写了两次。

    ## 检查什么

    同一层里每个键只写一次。

    ## 为什么

    两处写法不同时，无从知道以哪一处为准（YAML 1.2 第 3.2.1.1 节要求键不重复）。

    ## 反例

    ```text raw
    ---
    city: 长沙市
    city: 株洲市
    ---
    ```

    ## 正例

    ```text raw
    ---
    city: 长沙市
    ---
    ```
    """

    code = "F003"
    kinds = (FaultKind.DUPLICATE_KEY,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        related = [
            Related(Place.of(file.source, each), "第一次写在这里") for each in [fault.first] if each
        ]
        return Finding(
            place,
            f"{quote(fault.subject)}写了两次",
            "只留正确的一处，删去另一处",
            tuple(related),
        )
