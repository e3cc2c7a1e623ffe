from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import DroppedAttribute
from casebook.model.position import Position


class EventHandler(CaseRule):
    """网页标签里有不允许的属性。

    ## 检查什么

    正文里直接书写的HTML标签是否带有事件属性（`onclick`等以`on`开头的）、样式属性（`style`），以及`srcdoc`、`formaction`、`srcset`、`background`等会取来或送出数据的属性。发布时会删去。

    ## 为什么

    这些属性能执行程序、向外网取数据或改变页面的样子，多半是从网页或Word粘贴时带来的。本库设定。

    ## 反例

    ```markdown
    每班<span onclick="alert(1)">三次</span>首检。
    ```

    ## 正例

    ```markdown
    每班**三次**首检，颗粒数小于10<sup>3</sup>。
    ```
    """

    code = "X002"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        search = _Search(case)
        for attribute in case.document.dropped_attributes:
            yield Finding(
                case.place(search.position(attribute)),
                f"标签{quote(f'<{attribute.element}>')}有不允许的属性{quote(attribute.name)}（发布时会删去）",
                "删去这个属性，要强调就用 Markdown 的写法",
            )


class _Search:
    """Finds attributes in the source one after the other: those of raw HTML have no position."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.after = Position(1)
        self.missed: set[str] = set()

    def position(self, attribute: DroppedAttribute) -> Position:
        """Where its name stands, or the last Markdown element before it."""
        start = max(self.after, attribute.position)
        name = re.compile(rf"(?<![\w-]){re.escape(attribute.name)}(?![\w-])", re.IGNORECASE)
        lines = range(start.line, len(self.case.source.lines) + 1)
        for number in lines if attribute.name not in self.missed else ():
            column = start.column - 1 if number == start.line else 0
            if match := name.search(self.case.source.line(number), column):
                self.after = Position(number, match.end() + 1)
                return Position(number, match.start() + 1, len(match[0]))
        self.missed.add(attribute.name)
        return attribute.position
