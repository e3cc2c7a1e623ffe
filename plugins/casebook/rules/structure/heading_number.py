from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, Fix, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Heading
from casebook.model.edit import Edit
from casebook.model.notice import Notice
from casebook.rules.structure.heading_source import number_span
from casebook.rules.structure.numbering import LARGEST, read_number, written
from casebook.rules.structure.numbering import HeadingNumber as Number

_FORMS = {2: "二级标题用“一、”", 3: "三级标题用“（一）”", 4: "四级标题用“1.”"}
MOST_HEADINGS = 400
"""Headings that are looked at to number the rest of a run; a report has some forty."""


class HeadingNumber(NoticeRule):
    """标题序号不对。

    ## 检查什么

    二级标题用“一、”，三级用“（一）”，四级用“1.”，括号用全角；序号从一开始，不跳号，不重号。

    ## 为什么

    《党政机关公文格式》（GB/T9704—2012）7.3.3：文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注。本库采用这一写法。

    ## 反例

    ```markdown
    ## 三、实施与运行情况

    ### (一)界定问题

    ### （三）测量
    ```

    ## 正例

    ```markdown
    ## 三、实施与运行情况

    ### （一）界定问题

    ### （二）测量
    ```
    """

    code = "S008"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        last = dict.fromkeys(_FORMS, 0)
        for index, heading in enumerate(case.document.headings):
            level = heading.level
            if level not in last:
                continue
            last |= {deeper: 0 for deeper in last if deeper > level}
            section = notice.section(heading.text) if level == 2 else None
            number = read_number(heading.text, level)
            allowed = [last[level] + 1]
            last[level] = number.value or last[level] + 1
            if section is not None:
                # Also its number in the notice, though a section before it is missing or elsewhere.
                allowed.append(notice.report.sections.index(section) + 1)
            elif level == 2:
                continue
            right = written(level, allowed[-1])
            fault, remedy, start = f"没有序号（{_FORMS[level]}）", "", allowed[-1]
            if number.value is not None and number.value not in allowed:
                fault, remedy = f"的序号不连续（应为“{right}”）", "，其后的序号依次顺延"
            elif number.value is not None and not number.right_form:
                fault, right = f"的序号写法不对（{_FORMS[level]}）", written(level, number.value)
                start = number.value
            elif number.right_form:
                continue
            yield Finding(
                case.place(heading.position),
                f"标题{quote(heading.text)}{fault}",
                f"改为“{'#' * level} {right}{_gap(level, number)}{number.rest}”{remedy}",
                fix=_fix(case, _run(case, index) if remedy and level > 2 else [heading], start),
            )


def _run(case: Case, index: int) -> list[Heading]:
    """The heading at `index` and those that follow it below the same one above; one too many at most."""
    headings = case.document.headings
    level = headings[index].level
    run: list[Heading] = []
    for at in range(index, min(len(headings), index + MOST_HEADINGS)):
        if headings[at].level < level or len(run) > LARGEST:
            break
        if headings[at].level == level:
            run.append(headings[at])
    return run


def _fix(case: Case, headings: list[Heading], first: int) -> Fix | None:
    """Numbers the headings from `first`; None when the source of one is not as it reads."""
    edits: list[Edit] = []
    if first + len(headings) - 1 > LARGEST:
        return None
    for value, heading in enumerate(headings, start=first):
        number = read_number(heading.text, heading.level)
        if number.right_form and number.value == value:
            continue
        span = number_span(case.source, heading, number)
        if span is None:
            return None
        text = written(heading.level, value) + _gap(heading.level, number)
        edits.append(case.source.edit(heading.position.line, *span, text))
    return Fix(tuple(edits))


def _gap(level: int, number: Number) -> str:
    """A space, so that 1. before 1.5倍 does not read as 1.1.5倍."""
    return " " if level == 4 and number.rest[:1].isdigit() else ""
