from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.lint import Finding, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice
from casebook.rules.structure.recognition import Recognised, recognised


class SectionOutOfOrder(NoticeRule):
    """章节次序不对。

    ## 检查什么

    各章节是否按通知列出的次序排列。只指出需要移动的章节。

    ## 为什么

    通知附件4一：“（一）企业概况。（二）质量管理模式或方法简介。（三）实施与运行情况。（四）实施效果。”

    ## 反例

    ```markdown
    ## 一、企业概况

    ## 四、实施效果

    ## 三、实施与运行情况
    ```

    ## 正例

    ```markdown
    ## 一、企业概况

    ## 三、实施与运行情况

    ## 四、实施效果
    ```
    """

    code = "S003"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        first = {each.rank: each for each in reversed(recognised(case, notice))}
        found = sorted(first.values(), key=lambda each: each.found.heading.position)
        kept = _longest_ascent([each.rank for each in found])
        ordered = [first[rank] for rank in sorted(first)]
        for position, each in enumerate(found):
            if position in kept:
                continue
            heading = each.found.heading
            where = _where(ordered.index(each), ordered)
            yield Finding(
                case.place(heading.position),
                f"章节{quote(heading.text)}的位置不对（应在{where}）",
                f"把这一节整个移到{where}",
            )


def _where(index: int, ordered: Sequence[Recognised]) -> str:
    if index == 0:
        return f"{quote(ordered[1].found.heading.text)}之前"
    return f"{quote(ordered[index - 1].found.heading.text)}之后"


def _longest_ascent(ranks: Sequence[int]) -> frozenset[int]:
    """Positions of a longest ascending subsequence; a notice has a handful of sections."""
    best: list[list[int]] = []
    for position, rank in enumerate(ranks):
        before = sorted((chain for chain in best if ranks[chain[-1]] < rank), key=len)
        best.append([*(before[-1] if before else ()), position])
    return frozenset(max(best, key=len) if best else ())
