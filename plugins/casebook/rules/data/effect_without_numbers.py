from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice

# Years, dates, numbers of figures and of paragraphs measure nothing.
_NO_MEASURE = re.compile(
    r"(?:19|20)\d{2}(?:\s*[—–~～-]\s*(?:19|20)\d{2})?\s*年?|\d{1,2}\s*[月日]|[图表第]\s*\d+|[（(]\d{1,2}[）)]|^\s*\d{1,2}[.、]"
    r"|[A-Za-z/]+\s*\d+|\d+[A-Z]",
    re.MULTILINE,
)
_IN_WORDS = re.compile(r"[一二三四五六七八九十百千万]+(?:成|倍|个百分点)|百分之")


class EffectWithoutNumbers(NoticeRule):
    """效果没有数据。

    ## 检查什么

    通知要求以定量与定性相结合来写的章节（2021年是“实施效果”）里，正文和表格有没有数。年份、日期、图表的编号不算。

    ## 为什么

    通知附件4二（五）：“以定量与定性相结合展示与典型经验相关的绩效结果”。

    ## 反例

    ```markdown
    ## 四、实施效果

    2020年，产品质量明显提高，顾客更加满意。
    ```

    ## 正例

    ```markdown
    ## 四、实施效果

    2020年，一次交验合格率达到98.6%，顾客更加满意。
    ```
    """

    code = "D027"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        for section in case.document.sections:
            wanted = notice.section(section.heading.text)
            if wanted is None or not wanted.quantitative or not section.characters:
                continue
            told = [
                block.text for block in section.blocks if block.kind not in ("heading", "caption")
            ]
            if told and not any(map(_measures, told)):
                yield Finding(
                    case.place(section.heading.position),
                    f"章节{quote(section.heading.text)}里没有数据（要求定量与定性相结合）",
                    "写出指标改进前后的数值，或列一张表",
                )


def _measures(text: str) -> bool:
    return bool(re.search(r"\d", _NO_MEASURE.sub("", text)) or _IN_WORDS.search(text))
