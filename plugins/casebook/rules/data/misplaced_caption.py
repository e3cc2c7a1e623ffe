from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Related
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.document import Block, Figure, Table
from casebook.model.edit import Edit
from casebook.rules.data.stray_captions import StrayCaption, stray_captions

_IMAGE = re.compile(r"!\[(?P<caption>[^\[\]\n]*)\]\(")
_PLAIN = re.compile(r"[^\[\]\\&<>*_`|]+")


class MisplacedCaption(CaseRule):
    """图题、表题放错了位置。

    ## 检查什么

    有没有把表题写在表的下面，或者把图题写成图上面、下面单独的一段。图题写在图片的方括号里，页面自动排在图的下面；表题单独成段，写在表的上面。

    ## 为什么

    按出版的惯例，图题在图下，表题在表上。写成普通段落的图题，读屏软件和目录都不知道它是图题。图题写在方括号里是本库设定。

    ## 反例

    ```markdown
    | 指标 | 2020 |
    |---|---|
    | 合格率（%） | 98.6 |

    表1 质量指标
    ```

    ## 正例

    ```markdown
    表1 质量指标

    | 指标 | 2020 |
    |---|---|
    | 合格率（%） | 98.6 |
    ```
    """

    code = "D022"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for stray in stray_captions(case):
            if isinstance(stray.owner, Table):
                fault, help = "在表格下面（应在上面）", "把这一段移到表格上面，与表格之间空一行"
            else:
                fault = "写成了单独的一段（应写在图片的方括号里）"
                help = f"写成“![{stray.block.text}](图片的文件名)”，删去这一段"
            yield Finding(
                case.place(stray.block.position),
                f"{quote(stray.block.text)}{fault}",
                help,
                (Related(case.place(stray.owner.position), "它的图表在这里"),),
                _fix(case, stray),
            )


def _fix(case: Case, stray: StrayCaption) -> Fix | None:
    """None where the paragraph is not one plain line, or the figure has a caption of its own."""
    removal = _removal(case, stray.block)
    if removal is None:
        return None
    text, owner = stray.block.text, stray.owner
    line = owner.position.line
    if isinstance(owner, Table):
        if owner.position.column != 1:
            return None
        gap = "" if not case.source.line(line - 1).strip() else "\n"
        return Fix((case.source.edit(line, 0, 0, f"{gap}{text}\n\n"), removal))
    match = _IMAGE.match(case.source.line(line), owner.position.column - 1)
    if match is None or not _gives_way(match["caption"], text, owner):
        return None
    return Fix((case.source.edit(line, *match.span("caption"), text), removal))


def _gives_way(caption: str, text: str, owner: Figure) -> bool:
    """Whether what stands in the brackets says nothing that the paragraph does not say."""
    bare = owner.caption.title if owner.caption else ""
    return not caption.strip() or (bool(bare) and text.endswith(bare))


def _removal(case: Case, block: Block) -> Edit | None:
    """Takes out the paragraph's line and the empty line after it."""
    number = block.position.line
    line = case.source.line(number)
    if block.position.column != 1 or line.strip() != block.text or not _PLAIN.fullmatch(line):
        return None
    if number < len(case.source.lines) and not case.source.line(number + 1).strip():
        after = case.source.line(number + 1)
        last = number + 1 == len(case.source.lines)
        return case.source.edit(number, 0, len(line) + 1 + len(after) + (not last), "")
    return None
