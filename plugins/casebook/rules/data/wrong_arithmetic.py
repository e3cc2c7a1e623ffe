from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from casebook.lint import CaseRule, Finding, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.changes import BEGINNINGS, Change, changes, relative
from casebook.rules.data.figures import plain
from casebook.rules.data.prose_blocks import passages

NEARLY = Decimal("0.05")
"""Part of a figure by which 约 or 近 may be off; set here, not by the notice."""


class WrongArithmetic(CaseRule):
    """升降的数算得不对。

    ## 检查什么

    摘要和正文里“由甲升到乙，提高丙”一类的话：动词的升降与甲、乙的大小是否一致；丙是否等于乙减甲（同一单位或个百分点），或等于增减的百分比。丙带“约”“近”的，容许差二十分之一。

    ## 为什么

    通知附件4二：“数据支撑”。通知附件3的承诺要求材料真实准确。两个百分数相差的是百分点，由92.1%到98.6%是提高6.5个百分点，不是6.5%。

    ## 反例

    ```markdown
    合格率由92.1%提高到98.6%，上升5.6个百分点。
    ```

    ## 正例

    ```markdown
    合格率由92.1%提高到98.6%，上升6.5个百分点；投诉由41件降到12件，减少70.7%。
    ```
    """

    code = "D023"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for passage in passages(case, BEGINNINGS):
            for change in changes(passage.text):
                if fault := _fault(change):
                    message, help = fault
                    yield Finding(
                        passage.place(change.text), f"{quote(change.text)}{message}", help
                    )


def _fault(change: Change) -> tuple[str, str] | None:
    """Message and help."""
    old, new = change.old.value, change.new.value
    verb, other = ("上升", "下降") if change.rises else ("下降", "上升")
    if (new < old) if change.rises else (new > old):
        return f"说的是{verb}，数值却在{other}", "核对两个数值，或把升降的动词改过来"
    if change.by is None or old == 0:
        return None
    if change.by_rises is not change.rises:
        return "前后两个升降的动词相反", "核对数值和动词"
    difference = abs(new - old)
    if change.by_unit.endswith("百分点") or (change.by_unit == change.unit and change.unit != "%"):
        if change.by_unit.endswith("百分点") and change.unit != "%":
            return None
        return None if _shows(change, difference) else _wrong(difference, change)
    if change.by_unit != "%":
        return None
    share, slack = relative(change)
    if _shows(change, share, slack):
        return None
    if change.unit == "%" and _shows(change, difference):
        points = f"{plain(difference)}个百分点"
        return f"把百分点写成了百分比（应为{points}）", f"改为“{points}”，或改为相对的百分比"
    return _wrong(share, change)


def _shows(change: Change, exact: Decimal, slack: Decimal = Decimal(0)) -> bool:
    assert change.by is not None
    return change.by.shows(exact, slack + (exact * NEARLY if change.about else Decimal(0)))


def _wrong(exact: Decimal, change: Change) -> tuple[str, str]:
    assert change.by is not None
    right = plain(exact.quantize(change.by.step, ROUND_HALF_UP))
    told = plain(change.by.value)
    return (
        f"里的{told}{change.by_unit}算得不对（应为{right}{change.by_unit}）",
        f"核对三个数；前两个数没有错的，改为{right}{change.by_unit}",
    )
