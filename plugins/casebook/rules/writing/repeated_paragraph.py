from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casebook.lint import CaseRule, Finding, Related, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Block
from casebook.model.position import Position

SHORTEST = 30
"""字 of a paragraph from which on a repetition is no accident; set here, not by the notice."""

_MARKS = re.compile(r"\W+")
_BEGINNING = re.compile(r"\W*(\w)" * 8)
_TEXT = frozenset({"paragraph", "item"})


class RepeatedParagraph(CaseRule):
    """同一段话出现两次。

    ## 检查什么

    一个案例里，30字以上的段落或列表项有没有重复。空格和标点的差别不计。

    ## 为什么

    多半是从 Word 粘贴时粘了两遍；重复的字数也会算进章节字数。30字以上才查是本库设定。

    ## 反例

    ```markdown
    公司成立由总经理任主任的推进委员会，每月首个星期五听取进度，逐项销号，未完成的说明原因。

    公司成立由总经理任主任的推进委员会，每月首个星期五听取进度，逐项销号，未完成的说明原因。
    ```

    ## 正例

    ```markdown
    公司成立由总经理任主任的推进委员会，每月首个星期五听取进度，逐项销号，未完成的说明原因。

    推进办公室设专职五人，其中黑带四人，直接对质量总监负责，项目绩效占制造部经理年度考核的四分之一。
    ```
    """

    code = "W007"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        first: dict[str, Position] = {}
        for block in _begun_alike(case.document.blocks):
            earlier = first.setdefault(_MARKS.sub("", block.text), block.position)
            if earlier is not block.position:
                yield Finding(
                    case.place(block.position),
                    f"段落{quote(block.text)}与前文重复",
                    "删去其中一段",
                    (Related(case.place(earlier), "先在这里"),),
                )


def _begun_alike(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks long enough whose first characters are those of another one: the rest need no comparing."""
    groups: dict[tuple[str, ...], list[Block]] = {}
    for block in blocks:
        if block.kind in _TEXT and block.characters >= SHORTEST:
            beginning = _BEGINNING.match(block.text)
            groups.setdefault(beginning.groups() if beginning else (), []).append(block)
    for group in groups.values():
        if len(group) > 1:
            yield from group
