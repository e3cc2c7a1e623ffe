from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.front_matter.scalar import edit_scalar

_RIGHT = re.compile(r"[\u4e00-\u9fff]{2,20}〔(?:19|20)\d{2}〕\d{1,5}号")
_READABLE = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{2,20}?)\s*[\[［(（【〔〈<{]\s*(?P<year>(?:19|20)\d{2})\s*年?\s*[\]］)）】〕〉>}]"
    r"\s*第?\s*(?P<number>\d{1,5})\s*号"
)


class DocumentNumberForm(CaseRule):
    """认定文件的文号写法不对。

    ## 检查什么

    `approval` 的 `document` 是否写成“湘工信科技〔2021〕000号”的样子：机关代字，年份四位，用六角括号“〔〕”括起来，
    序号不加“第”。

    ## 为什么

    《党政机关公文格式》（GB/T 9704—2012）7.2.5：
    “年份、发文顺序号用阿拉伯数字标注；年份应标全称，用六角括号‘〔〕’括入；发文顺序号不加‘第’字”。

    ## 反例

    ```yaml
    approval: {document: "湘工信科技[2021]第000号", date: 2021-08-20}
    ```

    ## 正例

    ```yaml
    approval: {document: 湘工信科技〔2021〕000号, date: 2021-08-20}
    ```
    """

    code = "A007"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        approval = case.front.approval
        document = approval.document if approval else None
        if document is None or not document.strip() or _RIGHT.fullmatch(document):
            return
        place = case.at("approval", "document")
        match = _READABLE.fullmatch(document.strip())
        if match is None:
            yield Finding(
                place,
                f"文号{quote(document)}不完整（要有机关代字、年份、序号）",
                "照认定文件写，如“湘工信科技〔2021〕000号”",
            )
            return
        right = f"{match['office']}〔{match['year']}〕{match['number']}号"
        edit = edit_scalar(case, ("approval", "document"), document, right)
        yield Finding(
            place,
            f"文号{quote(document)}的写法不对（年份用六角括号“〔〕”，序号不加“第”）",
            f"改为“{right}”",
            fix=None if edit is None else Fix((edit,)),
        )
