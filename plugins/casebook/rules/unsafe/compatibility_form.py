from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Fix
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.unsafe.occurrence import MOST_NAMED, Occurrence, occurrences

# Twelve of U+FA0E–FA29 are ordinary characters for all their place (Unicode Standard, 23.1).
_LOOKALIKE = re.compile(
    "[\u2e80-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff"
    "\uff61-\uffdc\ufb00-\ufb06\U0001d400-\U0001d7ff\U0002f800-\U0002fa1f]"
)
# CJK radicals that NFKC leaves alone (Unicode, EquivalentUnifiedIdeograph.txt).
_RADICALS = str.maketrans(
    "⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻥⻦⻧⻨⻩⻪⻬⻮⻰",
    "见角贝车长门青韦页风飞食马鱼鸟卤麦黄黾齐齿龙",
)


class CompatibilityForm(CaseRule):
    """有形似而编码不同的字。

    ## 检查什么

    文件里没有部首字符（如U+2FA6“⾦”）、兼容汉字（U+F900–FAFF）、半角片假名、连体字母（如“ﬁ”）和数学花体字母。它们看着和普通字一样，编码却不同。带圈的数字“①②”不在此列。每行只指出一次。

    ## 为什么

    从PDF复制时常把“金”变成部首字符“⾦”，搜索“金”就找不到这一处，人名和企业名也对不上。本库设定。

    ## 反例

    ```markdown
    公司生产五⾦⻋件。
    ```

    ## 正例

    ```markdown
    公司生产五金车件，分①车削、②磨削两步。
    ```
    """

    code = "X006"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for each in occurrences(case, _LOOKALIKE):
            shown = "".join(quote(character) for character in each.characters[:MOST_NAMED])
            yield Finding(
                case.place(each.position),
                f"有形似而编码不同的字{shown}{each.rest}（{_codes(each)}）",
                _remedy(each),
                fix=_fix(case, each),
            )


def _codes(each: Occurrence) -> str:
    return "、".join(f"U+{ord(character):04X}" for character in each.characters[:MOST_NAMED])


def _remedy(each: Occurrence) -> str:
    characters = each.characters[:MOST_NAMED]
    normal = [_normal(character) for character in characters]
    if any(plain == character for plain, character in zip(normal, characters, strict=True)):
        return "把这一行里的这些字用输入法重新输入"
    return f"改为普通的{''.join(f'“{plain}”' for plain in normal)}，用输入法重新输入"


def _fix(case: Case, each: Occurrence) -> Fix | None:
    """None where a character has no ordinary form."""
    number = each.position.line
    line = case.source.line(number)
    normal = [_normal(line[column]) for column in each.columns or ()]
    if any(_LOOKALIKE.search(text) for text in normal):
        return None
    edits = zip(each.columns or (), normal, strict=True)
    return Fix(tuple(case.source.edit(number, at, at + 1, text) for at, text in edits))


def _normal(character: str) -> str:
    return unicodedata.normalize("NFKC", character).translate(_RADICALS)
