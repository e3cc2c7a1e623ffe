from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.position import Position
from casebook.model.source_file import Place
from casebook.rules.data.figures import plain
from casebook.rules.data.prose_blocks import passages

_PARTS = (
    "不?合格率|不良率|良品率|优品率|优良率|直通率|达标率|完好率|通过率|覆盖率|准确率|准时率|及时率|交付率|完成及时率"
    "|废品率|报废率|返修率|返工率|返工返修率|缺陷率|漏检率|误判率|命中率|采纳率|满意率|满意度|占比|占有率|关闭率|完整率"
    "|一致率|参与率|持证率|复发率|重复发生率|退货率|离职率|回收率|损失率|开动率"
)
"""Ends of the names of quantities that are a part of a whole: 增长率, 产销率, 利用率 may pass 100."""
_LAST = "率比度"
"""Each name has one of them."""
_PART = re.compile(rf"(?:{_PARTS})(?:[（(][^（()）]*[）)])?$")
_TOLD = re.compile(
    rf"[^\W\d_]{{0,12}}(?:{_PARTS})(?:达到了?|达|为|是|升至|升到|提高到|提升到|上升到|保持在|稳定在|超过)$"
)
_LARGE = re.compile(r"(?<![\d.,])(?P<value>[1-9]\d{2,8}(?:\.\d{1,6})?)[%％]")
# A set of characters to begin with is fast to search.
_HINT = re.compile(r"[%％](?:(?<=\d{3}.)|(?<=\d{3}\.\d.)|(?<=\d{3}\.\d\d.)|(?<=\.\d{3}.))")
LONGEST_BEFORE = 24
"""Characters before a number that may name it."""
_CELL = re.compile(r"\s*(?P<value>[1-9]\d{2,8}(?:\.\d{1,6})?)\s*[%％]?\s*")
LARGEST = Decimal(100)


class PercentageOutOfRange(CaseRule):
    """百分数超出范围。

    ## 检查什么

    合格率、不良率、占比等部分占整体的百分数是否在 0～100 之间：`metrics`的数值和对照值，表格里的数，
    以及摘要和正文里“合格率达到……%”一类的话。增长率、产销率、利用率等本来可以超过100%的不查。

    ## 为什么

    部分不会多于整体，超出的一定写错了。通知附件3的承诺要求材料真实准确。

    ## 反例

    ```yaml
    metrics:
      - {name: 一次交验合格率, unit: "%", values: {2018: 92.1, 2019: 95.4, 2020: 986}}
    ```

    ## 正例

    ```yaml
    metrics:
      - {name: 一次交验合格率, unit: "%", values: {2018: 92.1, 2019: 95.4, 2020: 98.6}}
      - {name: 销售收入增长率, unit: "%", values: {2018: 12.1, 2019: 25.4, 2020: 118.6}}
    ```
    """

    code = "D025"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        yield from self._metrics(case)
        yield from self._tables(case)
        for passage in passages(case, "%％") if _HINT.search(case.source.text) else ():
            for match in _LARGE.finditer(passage.text):
                before = passage.text[max(0, match.start() - LONGEST_BEFORE) : match.start()]
                value, told = Decimal(match["value"]), _TOLD.search(before)
                if told and value > LARGEST:
                    part = told[0] + match[0]
                    yield _finding(passage.place(part), told[0], value)

    def _metrics(self, case: Case) -> Iterator[Finding]:
        for index, metric in enumerate(case.front.metrics or ()):
            if metric.unit.strip() not in ("%", "％") or not _PART.search(metric.name.strip()):
                continue
            series: list[tuple[tuple[str, ...], dict[int, float]]] = [(("values",), metric.values)]
            if metric.benchmark is not None:
                series.append((("benchmark", "values"), metric.benchmark.values))
            for path, values in series:
                for year, number in values.items():
                    value = Decimal(str(number))
                    if not 0 <= value <= LARGEST:
                        yield _finding(
                            case.at("metrics", index, *path, year), f"{metric.name}{year}年", value
                        )

    def _tables(self, case: Case) -> Iterator[Finding]:
        for table in case.document.tables:
            head = table.rows[0] if table.rows else ()
            columns = {at for at, name in enumerate(head) if at and _is_part(name, ())}
            for index, row in enumerate(table.rows[1:], start=2):
                whole = bool(row) and _is_part(row[0], row[1:])
                for at in range(1, min(len(row), len(head))) if whole else columns:
                    match = _CELL.fullmatch(row[at]) if at < len(row) else None
                    if match and (value := Decimal(match["value"])) > LARGEST:
                        position = Position(table.position.line + index, table.position.column)
                        yield _finding(case.place(position), f"{row[0]} {head[at]}", value)


def _is_part(name: str, units: Sequence[str]) -> bool:
    """Whether the head of a row or column names such a quantity, in per cent."""
    if not any(character in name for character in _LAST):
        return False
    percent = re.search("[%％]", name) or any(cell.strip() in ("%", "％") for cell in units)
    return bool(percent) and _PART.search(name.strip()) is not None


def _finding(place: Place, name: str, value: Decimal) -> Finding:
    return Finding(
        place,
        f"{quote(name)}的数值「{plain(value)}%」超出范围（0～100%）",
        "核对数值、小数点和单位",
    )
