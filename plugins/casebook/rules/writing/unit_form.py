from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.writing.prose import place_in_line, prose_lines

_FORMS = {
    "kg": ("KG", "Kg", "kG"),
    "km": ("KM", "Km"),
    "cm": ("CM", "Cm"),
    "mm": ("MM",),
    "μm": ("um", "UM", "uM"),
    "kW": ("KW", "Kw", "kw"),
    "kW·h": ("KWH", "KWh", "Kwh", "kwh"),
    "kV": ("KV", "Kv", "kv"),
    "MPa": ("MPA", "Mpa", "mpa"),
    "kPa": ("KPA", "KPa", "Kpa", "kpa"),
    "Hz": ("HZ", "hz"),
    "kHz": ("KHZ", "KHz", "Khz", "khz"),
    "m²": ("m2", "M2", "㎡"),
    "m³": ("m3", "M3"),
    "mm²": ("mm2", "MM2"),
    "cm²": ("cm2", "CM2"),
    "℃": ("度C", "oC", "°c", "摄氏度C"),
    "厘米": ("公分",),
    "米": ("公尺",),
    "千瓦": ("马力", "匹马力"),
}
_RIGHT = {wrong: right for right, forms in _FORMS.items() for wrong in forms}
_CONVERTED = {"马力": 0.735, "匹马力": 0.735}
_SYMBOL = "|".join(sorted(_RIGHT, key=len, reverse=True))
_WRONG = re.compile(
    rf"(?<![A-Za-z\d.,-])\d[\d.,]{{0,15}} ?(?P<unit>{_SYMBOL})(?![A-Za-z\d])"
    rf"|[（(](?P<alone>{_SYMBOL})[）)]"
    rf"|(?<=[\w）)%])/(?P<per>{_SYMBOL})(?![A-Za-z\d])"
    r"|摄氏 ?(?P<celsius>-?\d[\d.]{0,9}) ?度"
)

# Alternatives that each begin with a character of their own are as fast to search as a set.
_REST: dict[str, list[str]] = {}
for _symbol in sorted(_RIGHT, key=len, reverse=True):
    _REST.setdefault(_symbol[0], []).append(_symbol[1:])
_HINT = re.compile(
    "|".join(rf"{first}(?:{'|'.join(rest)})(?![A-Za-z\d])" for first, rest in _REST.items())
    + r"|摄氏 ?-?\d"
)


class UnitForm(CaseRule):
    """计量单位的写法不对。

    ## 检查什么

    数字、括号或斜线后的单位：大小写写错的（KG、KW、Mpa），用字母代替的（um、m2），非法定的（公分、公尺、马力），以及“摄氏20度”。

    ## 为什么

    《国际单位制及其应用》（GB 3100—93）：单位符号一般用小写，来源于人名的第一个字母大写；词头k小写、M大写。

    大小写不同，意思就不同：m是毫，M是兆。

    ## 反例

    ```markdown
    每件重5KG，粗糙度小于0.8um。
    ```

    ## 正例

    ```markdown
    每件重5kg，粗糙度小于0.8μm，面积30m²，用M2螺钉固定，型号为XJ-5KG。
    ```
    """

    code = "W009"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for number, line in prose_lines(case, _HINT):
            for match in _WRONG.finditer(line):
                kind = match.lastgroup or ""
                wrong, remedy = match[kind], ""
                if kind == "celsius":
                    right = f"{wrong}摄氏度"
                    wrong, kind = match[0], ""
                else:
                    right = _RIGHT[wrong]
                    if wrong in _CONVERTED:
                        remedy = f"，数字乘以 {_CONVERTED[wrong]}"
                yield Finding(
                    place_in_line(case, number, *match.span(kind or 0)),
                    f"单位{quote(wrong)}写法不对（应为“{right}”）",
                    f"改为“{right}”{remedy}",
                )
