from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Related, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Table
from casebook.model.position import Position

# A unit stands after a number, in brackets, after 单位： or alone in its cell; 元/件 is a price.
_UNIT = re.compile(
    r"(?:(?<=[\d|（(：:，,])|(?<=[\d|（(：:，,] )|^)(?P<unit>(?:[百千十]?[万亿]|千)?元)(?![/／\w])",
)


class MixedMoneyUnits(CaseRule):
    """一张表里混用金额单位。

    ## 检查什么

    同一张表（连同表题）里的金额，是否有的用元、有的用万元或亿元。单价（元/件）不算。

    ## 为什么

    读者按列或按行比较数字，单位不一，大小就看反了。本库设定。

    ## 反例

    ```markdown
    表1 经营指标

    | 指标 | 2019年 | 2020年 |
    |---|---|---|
    | 销售收入（亿元） | 3.02 | 3.46 |
    | 利润总额（万元） | 2790 | 3860 |
    ```

    ## 正例

    ```markdown
    表1 经营指标

    | 指标 | 2019年 | 2020年 |
    |---|---|---|
    | 销售收入（万元） | 30150 | 34620 |
    | 单位成本（元/件） | 86 | 79 |
    ```
    """

    code = "W005"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for table in case.document.tables:
            found: dict[str, Position] = {}
            for unit, position in _units(table, case):
                found.setdefault(unit, position)
            if len(found) > 1:
                (first, place), (second, other), *_ = found.items()
                yield Finding(
                    case.place(other),
                    f"同一张表里混用{''.join(map(quote, found))}",
                    f"整张表统一用“{first}”或“{second}”，数字同时换算",
                    (Related(case.place(place), f"先用“{first}”"),),
                )


def _units(table: Table, case: Case) -> Iterator[tuple[str, Position]]:
    if table.caption is not None:
        yield from _in_text(table.caption.title, table.caption.position.line, table.position, case)
    for index, row in enumerate(table.rows):
        # The line of dashes below the header is no row.
        line = table.position.line + index + (index > 0)
        for cell in row:
            yield from _in_text(cell, line, table.position, case)


def _in_text(
    text: str, line: int, otherwise: Position, case: Case
) -> Iterator[tuple[str, Position]]:
    for match in _UNIT.finditer(text) if "元" in text else ():
        column = _column(match["unit"], case.source.line(line))
        yield (
            match["unit"],
            otherwise if column is None else Position(line, column, len(match["unit"])),
        )


def _column(unit: str, line: str) -> int | None:
    """Column of the unit on its source line; None where the table is raw HTML."""
    found = (match.start("unit") + 1 for match in _UNIT.finditer(line) if match["unit"] == unit)
    return next(found, None)
