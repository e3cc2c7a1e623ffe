from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.position import Position


class ForbiddenElement(CaseRule):
    """正文里有不允许的网页元素。

    ## 检查什么

    正文里直接书写的HTML标签是否都在许可之列。脚本、样式、内嵌网页、表单、音视频等都不许可，发布时会从页面上删去。

    ## 为什么

    这些元素能执行程序、向外网取数据或改变整个页面的样子，多半是从别处粘贴时带来的。本库设定。

    ## 反例

    ```markdown
    ## 一、企业概况

    <iframe src="https://example.com"></iframe>
    ```

    ## 正例

    ```markdown
    ## 一、企业概况

    每立方厘米的颗粒数小于10<sup>3</sup>。
    ```
    """

    code = "X001"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        # Elements of one raw block share the position of the last Markdown element before it.
        names_by_position: dict[Position, list[str]] = {}
        for dropped in case.document.dropped:
            names_by_position.setdefault(dropped.position, []).append(dropped.name)
        for position, names in names_by_position.items():
            shown = "".join(quote(f"<{name}>") for name in dict.fromkeys(names))
            yield Finding(
                case.place(_locate(names[0], position, case)),
                f"正文里有不允许的元素{shown}（发布时会删去）",
                "删去这些标签，改用 Markdown 的写法；图和视频另存为图片文件",
            )


def _locate(name: str, after: Position, case: Case) -> Position:
    """Where the tag stands in the source, at or below `after`."""
    tag = re.compile(rf"<{re.escape(name)}(?![\w-])", re.IGNORECASE)
    for number in range(after.line, len(case.source.lines) + 1):
        column = after.column - 1 if number == after.line else 0
        if match := tag.search(case.source.line(number), column):
            return Position(number, match.start() + 1, len(match[0]) + 1)
    return after
