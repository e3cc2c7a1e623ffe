from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.target import Target, resolve, same_but_for_spelling

# A target with a space in it is no target to Markdown: the whole stays text.
_UNREAD = re.compile(r"!\[[^\[\]]{0,200}\]\(([^()]{0,200})\)")


class BrokenImage(CaseRule):
    """图片不存在。

    ## 检查什么

    图片文件是否就在案例的文件夹里，文件名是否一字不差：大小写、空格、全角半角都算。文件名里有空格的图片不会显示，也在这里指出。

    ## 为什么

    Windows不分大小写，发布用的服务器分，本机能看到的图发布后可能没有。本库设定。

    ## 反例

    ```markdown
    ![图1 改善路线图](Luxian.svg)

    ![图2 推进计划](推进 计划.svg)
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D003"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for figure in case.document.figures:
            target = Target.of(figure.target)
            inside = resolve(case.folder, target.path)
            name = inside.removeprefix(f"{case.folder}/")
            outside = name == inside and inside != case.folder
            if target.scheme or outside or name in case.files:
                continue
            if not target.path:
                message, remedy = "图片「空」没有文件名", "在圆括号里写上图片的文件名"
            elif similar := same_but_for_spelling(name, case.files):
                difference = _difference(name, similar)
                message = f"图片{quote(target.path)}不存在（有「{similar}」，只差{difference}）"
                remedy = f"改为“{similar}”，或给文件改名"
            else:
                message = f"图片{quote(target.path)}不存在"
                remedy = "把图片放进案例的文件夹，或改正文件名"
            yield Finding(case.place(figure.position), message, remedy)
        for block in case.document.blocks:
            if block.kind != "code" and (unread := _UNREAD.search(block.text)):
                yield Finding(
                    case.place(block.position),
                    f"图片{quote(unread[1])}没有显示（文件名不能有空格）",
                    "给图片改名，去掉空格，并改这里的文件名",
                )


def _difference(name: str, similar: str) -> str:
    if name.casefold() == similar.casefold():
        return "大小写"
    if "\\" in name:
        return "斜线的方向"
    return "空格、连字符或全角半角"
