from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.position import Position

_RUN = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")


class FullWidthLetter(CaseRule):
    """字母或数字是全角的。

    ## 检查什么

    字母和数字用半角，不用全角的“ＡＢＣ”“１２３”。一行只报一次。

    ## 为什么

    全角的字母和数字编码不同，读者输入半角时未必搜得到，字数也按每个一字计。本库设定，只是警告。

    ## 反例

    ```markdown
    合格率由９２．１％提高到98.6%，通过ＩＳＯ 9001认证。
    ```

    ## 正例

    ```markdown
    合格率由92.1%提高到98.6%，通过ISO 9001认证。
    ```
    """

    code = "X009"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        if not _RUN.search("".join(case.source.unusual)):
            return
        for number, line in enumerate(case.source.lines, start=1):
            if run := _RUN.search(line):
                yield Finding(
                    case.place(Position(number, run.start() + 1, len(run[0]))),
                    f"字母或数字{quote(run[0])}是全角的",
                    f"改为半角的“{unicodedata.normalize('NFKC', run[0])}”",
                )
