from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.position import Position
from casebook.rules.writing.characters import HAN
from casebook.rules.writing.prose import prose_lines

_RUN = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_HAN = re.compile(f"[{HAN}]")


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
        prose = dict(prose_lines(case, _RUN))
        for number, line in enumerate(case.source.lines, start=1):
            runs = list(_RUN.finditer(line))
            if runs:
                run = runs[0]
                yield Finding(
                    case.place(Position(number, run.start() + 1, len(run[0]))),
                    f"字母或数字{quote(run[0])}是全角的",
                    f"改为半角的“{_half_width(run[0])}”",
                    fix=_fix(case, number, runs, prose.get(number)),
                )


def _half_width(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _fix(case: Case, number: int, runs: list[re.Match[str]], prose: str | None) -> Fix | None:
    """None where a run is part of an address or of code, or is all of a front-matter value.

    Digits alone would be no text any more in YAML.
    """
    in_body = number >= case.document.position.line
    if in_body and not all(prose and _RUN.fullmatch(prose, *run.span()) for run in runs):
        return None
    if not in_body and not _HAN.search(case.source.line(number)):
        return None
    return Fix(tuple(case.source.edit(number, *run.span(), _half_width(run[0])) for run in runs))
