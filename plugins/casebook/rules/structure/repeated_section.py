from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule, Related
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Heading
from casebook.model.notice import Notice
from casebook.rules.structure.recognition import recognised


class RepeatedSection(NoticeRule):
    """章节重复。

    ## 检查什么

    通知规定的每个章节只出现一次。同一章节的两种叫法也算重复。

    ## 为什么

    通知附件4一列出四个章节，每个一次。重复的章节会让读者漏看后一处。

    ## 反例

    ```markdown
    ## 三、实施与运行情况

    ## 四、推进和应用情况
    ```

    ## 正例

    ```markdown
    ## 三、实施与运行情况

    ## 四、实施效果
    ```
    """

    code = "S002"

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        first: dict[str, Heading] = {}
        for each in recognised(case, notice):
            heading = each.found.heading
            if each.wanted.id not in first:
                first[each.wanted.id] = heading
                continue
            earlier = case.place(first[each.wanted.id].position)
            yield Finding(
                case.place(heading.position),
                f"章节{quote(heading.text)}重复（每个章节只写一次）",
                f"把这里的内容并入第 {earlier.position.line} 行的章节，删去这个标题",
                (Related(earlier, "第一次在这里"),),
            )
