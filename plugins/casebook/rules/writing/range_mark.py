from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.writing.prose import place_in_line, prose_lines

_UNIT = (
    r"%|％|‰|℃|°|[万亿]?(?:个百分点|个|件|人|次|家|台|套|元|项|倍|条|名|层|类|级|分|批|种|组|轮|步|周|页|"
    r"年|月|日|天|时|小时|秒|米|毫米|微米|厘米|千米|公里|克|千克|公斤|吨|升|毫升|度|岁|班|处|道|点|路|岗)"
    r"|(?:[kmμcM]?m|[kmμ]?g|mL|L|[kM]?[VWNJ]|MPa|kPa|Hz|min|s|h|dB)(?![A-Za-z0-9])"
)
_CLOCK = r"\d{1,2}:\d{2}"
_VALUE = r"\d{1,15}(?:[.,]\d{1,15}){0,4}"
_RANGE = re.compile(
    rf"(?P<low>{_CLOCK}|{_VALUE})(?P<unit>{_UNIT})?"
    rf"(?P<mark> ?(?:--?|~) ?| to )"
    rf"(?P<high>{_CLOCK}|{_VALUE})(?![\d~-]|[.,]\d| ?(?:--?|~| to) ?\d)"
    rf"(?: ?(?P<after>{_UNIT})|(?![A-Za-z]))"
)
_HINT = re.compile(r"[-~](?<=[^A-Za-z|:-].)(?=[ -]{0,2}\d)| to \d")
# What stands right before: more of a code, a date or a sum; a Latin code's letters; a number's name.
_CODE_BEFORE = re.compile(
    r"[\dA-Za-z_./,:+×÷=(（-]?[-+./:_~\dA-Za-z]$|[A-Za-z] ?$|[图表式号码第编] ?$|附[件录图表] ?$"
)


class RangeMark(CaseRule):
    """数值范围的连接号不对。

    ## 检查什么

    两个数之间表示起止的 `-`、`--`、`~`、`to`。日期（2021-08-20）、标准号、电话、型号、图表编号里的短横线不算。

    ## 为什么

    《标点符号用法》（GB/T 15834—2011）4.13：时间的起止用一字线“—”，数值范围的起止用浪纹线“～”。

    短横线“-”用于编号、号码和型号。用错了，10-20会读成减法，2018-2020会读成编号。

    ## 反例

    ```markdown
    批量10-20件，三年（2018-2020年）合格率提高3~5个百分点。
    ```

    ## 正例

    ```markdown
    批量10～20件，三年（2018—2020年）执行GB/T 19580-2012，2021-08-20发文，电话0731-88955568。
    ```
    """

    code = "W002"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for number, line in prose_lines(case, _HINT):
            for match in _RANGE.finditer(line):
                if not _is_range(match, line):
                    continue
                mark = "—" if _is_time(match) else "～"
                right = f"{match['low']}{match['unit'] or ''}{mark}{match['high']}{match['after'] or ''}"
                yield Finding(
                    place_in_line(case, number, match.start("mark"), match.end("mark")),
                    f"{quote(match[0])}的起止用了「{match['mark'].strip()}」（应为“{mark}”）",
                    f"改为“{right}”",
                    fix=Fix((case.source.edit(number, *match.span("mark"), mark),)),
                )


def _is_range(match: re.Match[str], line: str) -> bool:
    """Whether it can only be one: a unit, two years or two times, and the second number the greater."""
    if _CODE_BEFORE.search(line[max(0, match.start() - 2) : match.start()]):
        return False
    if ":" in match[0]:
        return ":" in match["low"] and ":" in match["high"]
    low, high = (_value(match[name]) for name in ("low", "high"))
    if low is None or high is None or low >= high:
        return False
    certain = match["mark"].strip() == "~" or match["unit"] or match["after"]
    return bool(certain) or _are_years(match)


def _is_time(match: re.Match[str]) -> bool:
    units = (match["unit"] or "", match["after"] or "")
    if ":" in match[0] or any(unit in ("月", "日", "时") for unit in units):
        return True
    return _are_years(match) and all(unit in ("", "年") for unit in units)


def _are_years(match: re.Match[str]) -> bool:
    return all(re.fullmatch("(?:19|20)[0-9]{2}", match[name]) for name in ("low", "high"))


def _value(number: str) -> float | None:
    try:
        return float(number.replace(",", ""))
    except ValueError:  # 1.2.3 is no number
        return None
