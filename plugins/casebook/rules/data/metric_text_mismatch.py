from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from casebook.lint import CaseRule, Finding, Related, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.front_matter import Metric
from casebook.rules.data.changes import VERB, Change, changes
from casebook.rules.data.figures import NUMBER, Printed, plain
from casebook.rules.data.prose_blocks import Passage, passages

# 主轴一次交验合格率 is another quantity: what stands before the name must end another thing.
_BEFORE = re.compile(r"(?:^|[，。；：、！？（）()“”\s]|[年间来后期]|公司|其中|使|将|把)$")
_ABOUT = r"(?:约|近|超过|逾)?"


class MetricTextMismatch(CaseRule):
    """文中的数与指标不符。

    ## 检查什么

    摘要和正文里紧接在指标名后面的数，如“由92.1%提升到98.6%”“提高6.5个百分点”“2020年……达到98.6%”，与前置信息里这项指标的数值是否一致。指标名前面另有限定的（如“主轴一次交验合格率”）、写明上半年、季度等的不比。

    ## 为什么

    页面上的指标图取自`metrics`，正文是另一处；两处不同，读者不知道信哪个。通知附件4二：“数据支撑”。

    ## 反例

    ```markdown
    一次交验合格率由92.1%提升到98.8%。
    ```

    ## 正例

    ```markdown
    一次交验合格率由92.1%提升到98.6%，2019年一次交验合格率达到95.4%。
    ```
    """

    code = "D024"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        metrics = [
            (index, metric)
            for index, metric in enumerate(case.front.metrics or ())
            if metric.name.strip() and metric.values
        ]
        for passage in passages(case, [metric.name for _, metric in metrics]):
            for index, metric in metrics:
                if metric.name in passage.text:
                    for part, fault in _faults(passage, metric):
                        yield Finding(
                            passage.place(part),
                            f"{quote(part)}与指标不符（{fault}）",
                            "核对原始数据，把正文或 metrics 里写错的一处改正",
                            (
                                Related(
                                    case.at("metrics", index, "values"), f"指标{quote(metric.name)}"
                                ),
                            ),
                        )


def _faults(passage: Passage, metric: Metric) -> Iterator[tuple[str, str]]:
    """Parts of the passage, and what the metric says instead."""
    values = {year: Decimal(str(value)) for year, value in sorted(metric.values.items())}
    unit = metric.unit.replace("％", "%")
    text, name = passage.text, metric.name
    for change in changes(text):
        if _is_of(text, name, change.start) and change.unit == unit:
            yield from _told(change.text, _change_fault(change, values, unit))
    for match in _difference(name).finditer(text):
        if _BEFORE.search(text[: match.start()]):
            yield from _told(match[0], _difference_fault(match, values, unit))
    for match in _level(name, unit).finditer(text):
        value = values.get(int(match["year"]))
        if value is not None and not Printed.of(match["value"]).shows(value):
            yield match[0], f"{match['year']}年为{plain(value)}{unit}"


def _told(part: str, fault: str | None) -> Iterator[tuple[str, str]]:
    if fault is not None:
        yield part, fault


def _is_of(text: str, name: str, start: int) -> bool:
    """Whether the metric's name, and not that of a part of it, stands right before `start`."""
    return text.endswith(name, 0, start) and _BEFORE.search(text[: start - len(name)]) is not None


def _change_fault(change: Change, values: dict[int, Decimal], unit: str) -> str | None:
    if (change.new.value > change.old.value) is not change.rises:
        return None  # its arithmetic is wrong, another rule's to say
    if change.part or any(year not in values for year in (change.since, change.until) if year):
        return None
    pairs = [
        (first, last)
        for first, last in combinations(values, 2)
        if change.since in (None, first) and change.until in (None, last)
    ]
    if not pairs or any(
        change.old.shows(values[first]) and change.new.shows(values[last]) for first, last in pairs
    ):
        return None
    first, last = pairs[0] if len(pairs) == 1 else (min(values), max(values))
    return f"{first}年{plain(values[first])}{unit}，{last}年{plain(values[last])}{unit}"


@lru_cache(maxsize=256)
def _difference(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"{re.escape(name)}(?:[一二三四五六七八九两]年[间来]?|累计|共|比(?P<since>\d{{4}})年)?{VERB}了?{_ABOUT}(?P<by>{NUMBER})"
        r"(?P<unit>个?百分点|[%％]|[^\W\d_]{1,6}?)(?=[，。；、）)\s]|$)"
    )


def _difference_fault(match: re.Match[str], values: dict[int, Decimal], unit: str) -> str | None:
    told, by_unit = Printed.of(match["by"]), match["unit"].replace("％", "%")
    points = by_unit.endswith("百分点")
    if (points and unit != "%") or (not points and by_unit not in ("%", unit)):
        return None
    since = int(match["since"]) if match["since"] else None
    pairs = [(a, b) for a, b in combinations(values, 2) if since in (None, a)]
    differences = {abs(values[b] - values[a]) for a, b in pairs}
    shares = {abs(values[b] - values[a]) / values[a] * 100 for a, b in pairs if values[a]}
    exact = differences if points or unit != by_unit else differences | shares
    exact = exact | shares if by_unit == "%" else exact
    if not pairs or any(told.shows(each, told.step / 2) for each in exact):
        return None
    first, last = min(values), max(values)
    return f"{first}年{plain(values[first])}{unit}，{last}年{plain(values[last])}{unit}"


@lru_cache(maxsize=256)
def _level(name: str, unit: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<year>(?:19|20)\d{{2}})年的?{re.escape(name)}(?:达到了?|达|为|是|升至|升到|降至|降到|提高到|提升到|下降到)"
        rf"(?P<value>{NUMBER}){re.escape(unit)}(?=[，。；、）)\s]|$)"
    )
