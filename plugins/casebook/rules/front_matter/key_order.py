from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.front_matter import FrontMatter
from casebook.model.position import Position
from casebook.rules.front_matter.head_source import head_lines, key_lines, replace_head

_RANKS = {name: rank for rank, name in enumerate(FrontMatter.model_fields)}


class KeyOrder(CaseRule):
    """前置信息的次序不同。

    ## 检查什么

    前置信息各项的次序是不是作者指南里的次序。次序不影响发布，检查时不提；`casebook fix` 会把它理顺，
    每一项连同它上面的注释一起移动，写法一字不改。

    ## 为什么

    次序一致，审核人一眼就能找到要看的那一项（本库设定）。

    ## 反例

    ```text raw
    ---
    enterprise: 湘江精工（示例）有限公司
    title: 湘江精工（示例）有限公司实施精益六西格玛的实践经验
    ---
    ```

    ## 正例

    ```text raw
    ---
    title: 湘江精工（示例）有限公司实施精益六西格玛的实践经验
    enterprise: 湘江精工（示例）有限公司
    ---
    ```
    """

    code = "F031"
    severity = Severity.WARNING
    silent = True

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        lines = head_lines(case)
        keys = key_lines(lines)
        ranks = [_RANKS.get(name, len(_RANKS)) for _, name in keys]
        late = next((at for at in range(1, len(ranks)) if ranks[at] < ranks[at - 1]), None)
        if late is None:
            return
        edit = replace_head(case, _sorted(lines, [line for line, _ in keys], ranks))
        line, name = keys[late]
        yield Finding(
            case.place(Position(line + 2, 1, len(name))),
            f"「{name}」写在「{keys[late - 1][1]}」后面（应在它前面）",
            "按作者指南的次序排列前置信息",
            fix=None if edit is None else Fix((edit,)),
        )


def _sorted(lines: list[str], starts: list[int], ranks: list[int]) -> list[str]:
    """The items by rank; an item has the comment right above it, and all up to the next item."""
    begins = []
    for start in starts:
        while start > 0 and lines[start - 1].startswith("#"):
            start -= 1
        begins.append(start)
    ends = [*begins[1:], len(lines)]
    items = sorted(zip(ranks, begins, ends, strict=True))
    return lines[: begins[0]] + [line for _, begin, end in items for line in lines[begin:end]]
