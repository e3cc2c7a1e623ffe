from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus

DEEPEST = 7
"""Below every heading: the level of what is none."""


class EmptySection(CaseRule):
    """标题之下没有内容。

    ## 检查什么

    每个标题之下都有正文、图、表，或者下一级标题。

    ## 为什么

    通知附件4二：“典型经验材料要求内容详实、逻辑清晰、重点突出、数据支撑、图文并茂。”空的章节不是内容详实。

    ## 反例

    ```markdown
    ## 三、实施与运行情况

    ### （一）界定问题

    ### （二）测量

    测量系统合格。
    ```

    ## 正例

    ```markdown
    ## 三、实施与运行情况

    ### （一）界定问题

    客户投诉集中在噪声。

    ### （二）测量

    测量系统合格。
    ```
    """

    code = "S010"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        document = case.document
        levels = {heading.position: heading.level for heading in document.headings}
        images = {figure.position.line for figure in document.figures}
        starts = [section.heading.position.line for section in document.sections]
        ends = [*starts[1:], len(case.source.lines) + 1]
        for section, end in zip(document.sections, ends, strict=False):
            entries = [(section.heading.position, section.heading.text)]
            entries += [(block.position, block.text) for block in section.blocks]
            for (position, text), following in zip_longest(entries, entries[1:]):
                level = levels.get(position)
                if level is None or (following and levels.get(following[0], DEEPEST) > level):
                    continue
                lines = range(position.line + 1, following[0].line if following else end)
                if not any(line in images for line in lines):
                    yield Finding(
                        case.place(position),
                        f"标题{quote(text)}之下没有内容",
                        "补写内容，或删去这个标题",
                    )
