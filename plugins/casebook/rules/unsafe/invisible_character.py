from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.unsafe.occurrence import occurrences

_EMOJI = "\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
_LATER_EMOJI = "\U0001f000-\U0001faff"
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
    rf"|(?<![{_EMOJI}{_LATER_EMOJI}\ufe0f])\u200d"
    rf"|(?<![#*0-9\u00a9\u00ae\u3030\u303d\u3297\u3299{_EMOJI}{_LATER_EMOJI}])[\ufe0e\ufe0f]"
)
_NAMES = {
    "\u00ad": "软连字符",
    "\u200b": "零宽空格",
    "\u200c": "零宽不连字",
    "\u200d": "零宽连字",
    "\u2060": "词连接符",
    "\ufeff": "零宽不换行空格",
}


class InvisibleCharacter(CaseRule):
    """有看不见的字符。

    ## 检查什么

    文件里没有零宽空格（U+200B）、零宽连字（U+200C、U+200D）、词连接符（U+2060）、软连字符（U+00AD）、夹在文字中的U+FEFF、标签字符和变体选择符等看不见的字符。表情符号里必需的除外。每行只指出一次。

    ## 为什么

    这些字符多由网页、PDF或聊天软件粘贴带入。它们把词语拆开，使搜索找不到，也能夹带看不见的内容。本库设定。

    ## 反例

    ```markdown
    公司实施精益&#x200B;生产。
    ```

    ## 正例

    ```markdown
    公司实施精益生产。
    ```
    """

    code = "X005"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for each in occurrences(case, _INVISIBLE):
            name = _NAMES.get(each.characters[0])
            only = name if len(each.characters) == 1 else None
            yield Finding(
                case.place(each.position),
                f"有看不见的字符{each.codes}" + (f"（{only}）" if only else ""),
                "删去这一行里的这些字符；看不见时，把这一行重新输入",
                fix=Fix(
                    tuple(
                        case.source.edit(each.position.line, column, column + 1, "")
                        for column in each.columns
                    )
                )
                if each.columns
                else None,
            )
