from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.writing.characters import HAN
from casebook.rules.writing.prose import place_in_line, prose_lines

_WIDE = "\u3000"
_BLANK = f"[ \\t\u00a0{_WIDE}]"
_SPACE = re.compile(
    rf"{_BLANK}(?:(?<=[{HAN}，、；：。！？）”》].){_BLANK}{{0,40}}(?=[{HAN}，、；：。！？（“《])"
    rf"|(?<=^{_WIDE}){_WIDE}*)",
    re.MULTILINE,
)
# 图一 名称 and ## 一 名称: their form is for other rules.
_LABEL = re.compile(
    r"\W*(?:[图表附]?[件录]?[一二三四五六七八九十]+[、.．）]?|（[一二三四五六七八九十]+）)[ \t\u3000]+"
)


class SpaceBetweenChinese(CaseRule):
    """汉字之间有空格。

    ## 检查什么

    两个汉字（或汉字与中文标点）之间的空格，以及段首用来缩进的全角空格。一行只报一次。

    ## 为什么

    多半来自 Word 或 PDF 的对齐。空格把词拆开，搜“质量管理”就搜不到“质 量管理”。

    段首的缩进由网页统一设置，不用空格。本库设定。

    ## 反例

    ```markdown
    公司推行质 量管理。
    ```

    ## 正例

    ```markdown
    公司推行 Six Sigma 质量管理，Cpk 达到 1.33。
    ```
    """

    code = "W011"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for number, line in prose_lines(case, _SPACE):
            label = _LABEL.match(line)
            found = list(_SPACE.finditer(line, label.end() if label else 0))
            if not found:
                continue
            first = found[0]
            count = f"（本行 {len(found)} 处）" if len(found) > 1 else ""
            if first.start() == 0:
                message, remedy = "段首用全角空格缩进", "删去段首的空格，缩进由网页设置"
            else:
                around = line[max(0, first.start() - 2) : first.end() + 2]
                message, remedy = f"{quote(around)}里有空格", "删去中文之间的空格"
            yield Finding(
                place_in_line(case, number, *first.span()),
                f"{message}{count}",
                remedy,
                fix=Fix(tuple(case.source.edit(number, *each.span(), "") for each in found)),
            )
