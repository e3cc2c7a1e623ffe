from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.caption_source import edit_caption


class CaptionForm(CaseRule):
    """图题、表题的写法不统一。

    ## 检查什么

    图题、表题是不是写成“图1 名称”“表1 名称”：“图”“表”与编号之间没有空格，编号与名称之间一个空格，没有冒号、顿号。
    别的写法页面上显示出来也一样，检查时不提；`casebook fix` 会把它统一过来。

    ## 为什么

    写法统一，全文查找“图1 ”才找得全（本库设定）。

    ## 反例

    ```markdown
    ![图 1：改善路线图](luxian.svg)
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D021"
    severity = Severity.WARNING
    silent = True

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        document = case.document
        captions = [figure.caption for figure in document.figures if figure.alone]
        captions += [table.caption for table in document.tables]
        for caption in captions:
            if caption is None or caption.number is None or not caption.label or not caption.title:
                continue
            edit = edit_caption(case, caption, caption.text)
            if edit is not None and case.source.text[edit.start : edit.end] != edit.text:
                yield Finding(
                    case.place(caption.position),
                    f"{quote(case.source.text[edit.start : edit.end])}的写法不统一",
                    f"写成“{caption.text}”",
                    fix=Fix((edit,)),
                )
