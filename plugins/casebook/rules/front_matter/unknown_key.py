from __future__ import annotations

from rapidfuzz import fuzz, process

from casebook.lint import FaultRule, Finding
from casebook.lint.rule import AnyFile
from casebook.lint.wording import quote
from casebook.model.fault import Fault, FaultKind
from casebook.model.source_file import Place
from casebook.rules.front_matter.fields import FIELDS
from casebook.rules.front_matter.schema import find_spot, keys_of

_SIMILAR_ENOUGH = 60.0


class UnknownKey(FaultRule):
    """不认识的键。

    ## 检查什么

    案例的前置信息、通知和词表的每个键都在本库所定的键之内，包括下一层的键。

    ## 为什么

    键多打或少打一个字母，它的值就会被漏掉而无人察觉（本库设定）。

    ## 反例

    ```yaml
    approval: {document: 湘工信科技〔2021〕000号, dates: 2021-08-20}
    ```

    ## 正例

    ```yaml
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20}
    ```
    """

    code = "F005"
    kinds = (FaultKind.UNKNOWN_KEY,)

    def describe(self, fault: Fault, place: Place, file: AnyFile) -> Finding:
        spot = find_spot(file, fault.subject)
        start = place.position.column - 1
        key = place.excerpt[start : start + place.position.length].strip("'\"")
        where = f"「{spot.name}」下的" if spot.name else ""
        return Finding(place, f"不认识{where}键{quote(key)}", _remedy(key, keys_of(spot.type)))


def _remedy(key: str, known: tuple[str, ...]) -> str:
    labels = {FIELDS[name].label: name for name in known if name in FIELDS}
    if key in labels:
        return f"改成「{labels[key]}」"
    best = process.extractOne(
        key.casefold(), known, scorer=fuzz.ratio, score_cutoff=_SIMILAR_ENOUGH
    )
    if best:
        return f"改成「{best[0]}」；不需要就删去"
    return f"删去它，或改用：{'、'.join(known)}"
