from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Heading
from casebook.rules.structure.numbering import chinese

DEEPEST = 4


class HeadingLevel(CaseRule):
    """标题级别不对。

    ## 检查什么

    正文不用一级标题（`#`），不越级（如二级之下直接用四级），不用五级和六级标题。

    ## 为什么

    页面的一级标题取自前置信息的`title`，正文再写就有了两个。目录和读屏软件都靠标题级别辨认层次。层次的深浅是本库设定。

    ## 反例

    ```markdown
    ## 三、实施与运行情况

    #### 1.顾客之声
    ```

    ## 正例

    ```markdown
    ## 三、实施与运行情况

    ### （一）界定问题

    #### 1.顾客之声
    ```
    """

    code = "S007"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        above = 1
        for heading in case.document.headings:
            if fault := _fault(heading, above):
                yield Finding(case.place(heading.position), *fault)
            above = heading.level


def _fault(heading: Heading, above: int) -> tuple[str, str] | None:
    """Message and help."""
    name = quote(heading.text)
    if heading.level == 1:
        return (
            f"正文里有一级标题{name}（一级标题是前置信息的 title）",
            f"改为二级标题“## {heading.text}”，与标杆名称重复的就删去",
        )
    if heading.level > DEEPEST:
        return (
            f"标题{name}是{chinese(heading.level)}级（最深{chinese(DEEPEST)}级）",
            "改为普通段落，段首写序号“（1）”",
        )
    if heading.level > above + 1:
        return (
            f"标题{name}从{chinese(above)}级跳到{chinese(heading.level)}级（每次只能深一级）",
            f"改为{chinese(above + 1)}级标题，以 {'#' * (above + 1)} 加空格开头",
        )
    return None
