from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.unsafe.occurrence import occurrences

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class BidiControl(CaseRule):
    r"""有改变文字方向的字符。

    ## 检查什么

    文件里没有改变文字方向的控制字符（U+202A–202E、U+2066–2069、U+200E、U+200F、U+061C），也没有写成`&#x202E;`或`\u202E`的。

    ## 为什么

    这些字符看不见，却让后面的文字倒着显示：看到的和文件里的不是一回事，审核时看不出来。中文用不着它们。本库设定。

    ## 反例

    ```markdown
    合格率由&#x202E;%1.29&#x202C;提高到98.6%。
    ```

    ## 正例

    ```markdown
    合格率由92.1%提高到98.6%。
    ```
    """

    code = "X004"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for each in occurrences(case, _BIDI):
            yield Finding(
                case.place(each.position),
                f"有改变文字方向的字符{each.codes}",
                "删去这一行里的这些字符；看不见时，把这一行重新输入",
            )
