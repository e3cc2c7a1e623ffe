from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Related, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Block, Caption
from casebook.model.position import Position

_JOINT = r"\s*(?:[、和及与，,]|以及)\s*"
_TO = r"\s*[～~—–\-至到]+\s*"
_REFERENCE = re.compile(
    rf"(?P<label>[图表])\s*(?P<numbers>\d{{1,4}}(?:(?:{_JOINT}|{_TO})(?P=label)?\s*\d{{1,4}}(?!\d|[.%％年月个件]))*)"
)
_NUMBER = re.compile(rf"(?P<to>{_TO})?[图表]?\s*(?P<number>\d{{1,4}})")
_TEXT = frozenset({"paragraph", "item"})
MOST_IN_RANGE = 100
"""Figures that one reference may take in; 图1-2020 is no range."""


class FigureNotReferred(CaseRule):
    """图表之前没有提到它。

    ## 检查什么

    每个有编号的图和表，在它前面的正文里是否提到（见图1、如表2所示、图1～图3、图1、图2都算）。

    ## 为什么

    通知附件4二：“典型经验材料要求内容详实、逻辑清晰、重点突出、数据支撑、图文并茂。”图表先在文中提到再出现，读者才知道为什么看、看什么。先提到后出现是本库设定。

    ## 反例

    ```markdown
    公司分三步推进。

    ![图1 改善路线图](luxian.svg)
    ```

    ## 正例

    ```markdown
    公司分三步推进，见图1。

    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "W006"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        first = _first_references(case.document.blocks)
        seen: set[tuple[str, int]] = set()
        for caption in _captions(case):
            if caption.number is None or (key := (caption.label, caption.number)) in seen:
                continue
            seen.add(key)
            name = f"{caption.label}{caption.number}"
            referred = first.get(key)
            if referred is not None and referred < caption.position:
                continue
            later = "在提到它之前就出现" if referred else "在正文里没有提到"
            related = (Related(case.place(referred), "先在这里提到"),) if referred else ()
            yield Finding(
                case.place(caption.position),
                f"{quote(caption.text)}{later}",
                f"把它移到提到它的段落之后，或在它前面的段落里写“见{name}”"
                if referred
                else f"在它前面的段落里写“见{name}”",
                related,
            )


def _captions(case: Case) -> Iterator[Caption]:
    captions = [figure.caption for figure in case.document.figures]
    captions += [table.caption for table in case.document.tables]
    for caption in captions:
        if caption is not None and caption.label in ("图", "表"):
            yield caption


def _first_references(blocks: tuple[Block, ...]) -> dict[tuple[str, int], Position]:
    first: dict[tuple[str, int], Position] = {}
    for block in blocks:
        if block.kind in _TEXT:
            for match in _REFERENCE.finditer(block.text):
                for number in _numbers(match["numbers"]):
                    first.setdefault((match["label"], number), block.position)
    return first


def _numbers(text: str) -> Iterator[int]:
    """图1、3～图5 refers to 1, 3, 4 and 5."""
    last = 0
    for match in _NUMBER.finditer(text):
        number = int(match["number"])
        if match["to"] and last < number <= last + MOST_IN_RANGE:
            yield from range(last + 1, number)
        yield number
        last = number
