from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.unsafe.occurrence import MOST_NAMED, Occurrence, occurrences

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_MEANINGS = {
    # Symbol
    0xF044: "Δ",
    0xF053: "Σ",
    0xF057: "Ω",
    0xF061: "α",
    0xF062: "β",
    0xF06D: "μ",
    0xF073: "σ",
    0xF0A3: "≤",
    0xF0AE: "→",
    0xF0B0: "°",
    0xF0B1: "±",
    0xF0B3: "≥",
    0xF0B4: "×",
    0xF0B7: "•",
    0xF0B8: "÷",
    # Wingdings
    0xF06C: "●",
    0xF06E: "■",
    0xF075: "◆",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0E0: "→",
    0xF0FC: "✓",
}
"""What Word's symbol fonts show for it; a guess, since the font is not in the text."""


class PrivateUseCharacter(CaseRule):
    """有别人看不到的自造字符。

    ## 检查什么

    文件里没有私用区字符（U+E000–F8FF等）。每行只指出一次。

    ## 为什么

    Word用Symbol、Wingdings字体插入的符号（如“±”“≥”、项目符号）复制出来就是私用区字符，换了字体只显示一个方框；自造的人名用字也是这样。本库设定。

    ## 反例

    ```markdown
    尺寸公差为&#xF0B1;0.02 mm。
    ```

    ## 正例

    ```markdown
    尺寸公差为±0.02 mm。
    ```
    """

    code = "X007"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for each in occurrences(case, _PRIVATE):
            yield Finding(
                case.place(each.position),
                f"有别人看不到的自造字符{each.codes}（多来自 Word 的符号字体）",
                _remedy(each),
            )


def _remedy(each: Occurrence) -> str:
    meanings = [_MEANINGS.get(ord(character)) for character in each.characters[:MOST_NAMED]]
    known = "".join(f"“{meaning}”" for meaning in meanings if meaning)
    guess = f"多半是{known}，" if known else ""
    return f"对照原稿换成普通字符：{guess}没有的就用文字说明"
