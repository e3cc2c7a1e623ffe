from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.target import Target, resolve, same_but_for_spelling

_ID = re.compile(r' id="([^"]*)"')


class BrokenLink(CaseRule):
    """链接打不开。

    ## 检查什么

    链接指向的文件、案例或本页位置是否存在，发布之后是否还在。指向别的案例写相对路径，如`../别的案例/index.md`。已认定的案例不能指向草稿，因为草稿不发布；案例文件夹里只发布正文用到的图，所以也不能指向表格、文档等附件。

    ## 为什么

    打不开的链接在发布后就是死路。本库设定。

    ## 反例

    ```markdown
    ## 四、实施效果

    做法与[另一案例](../meiyou/index.md)相同，见[第九节](#s9)。
    ```

    ## 正例

    ```yaml cases/2021/other/index.md
    title: 岳阳云溪（示例）有限公司实施统计过程控制的实践经验
    ```

    ```markdown
    ## 四、实施效果

    做法与[另一案例](../other/index.md)相同，见[第一节](#s1)和[路线图](luxian.svg)。

    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D001"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        anchors: frozenset[str] | None = None
        for link in case.document.links:
            target = Target.of(link.target)
            if target.scheme:
                continue
            if not target.path and target.anchor:
                if anchors is None:
                    anchors = frozenset(_ID.findall(case.document.html))
                fault = None if target.anchor in anchors else _anchor_fault(target)
            else:
                fault = _fault(target, case, corpus)
            if fault:
                yield Finding(case.place(link.position), *fault)


def _anchor_fault(target: Target) -> tuple[str, str]:
    return (
        f"链接{quote('#' + target.anchor)}指向本页没有的位置",
        "二级标题依次为 #s1、#s2，其下的三级标题为 #s1-1、#s1-2，照此改正",
    )


def _fault(target: Target, case: Case, corpus: Corpus) -> tuple[str, str] | None:
    """Message and help."""
    name = quote(target.path or "空")
    if not target.path:
        return "链接「空」没有地址", "在圆括号里写上地址，或删去链接只留文字"
    if target.path.startswith(("/", "\\")):
        return (
            f"链接{name}不是相对路径（不能以“/”开头）",
            "改为相对路径，如 ../另一案例/index.md",
        )
    parts = resolve(case.folder, target.path).split("/")
    file = "/".join(parts[3:])
    other = corpus.cases_by_folder.get("/".join(parts[:3]))
    if other is None:
        return f"链接{name}指向的案例不存在", "核对年份和文件夹名，如 ../另一案例/index.md"
    if file in ("", "index.md", *other.files):
        if case.front.status == "approved" and other.front.status == "draft":
            return f"链接{name}指向草稿（草稿不发布）", "等对方认定后再链接，现在只留文字"
        if file in other.files and not _is_published(file, other, case):
            return f"链接{name}指向的文件不发布（只发布正文里的图）", "把内容写进正文，删去链接"
        return None
    similar = same_but_for_spelling(file, other.files)
    return (
        f"链接{name}指向的文件不存在",
        f"改为“{similar}”" if similar else "核对文件名，或把文件放进案例的文件夹",
    )


def _is_published(file: str, owner: Case, linking: Case) -> bool:
    """Of a case's files the figures of its report go out, and of a withdrawn case none."""
    if owner is not linking and owner.front.status == "withdrawn":
        return False
    shown = (Target.of(figure.target).path for figure in owner.document.figures)
    return any(resolve(owner.folder, path) == f"{owner.folder}/{file}" for path in shown)
