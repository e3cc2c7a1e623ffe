from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from stdnum.cn import uscc

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus

_LENGTH = 18
_REGION_END = 8
_ALPHABET = frozenset("0123456789ABCDEFGHJKLMNPQRTUWXY")
_LOOKALIKES = {"I": "1", "O": "0", "Z": "2", "S": "5"}


class InvalidUscc(CaseRule):
    """统一社会信用代码不对。

    ## 检查什么

    `uscc` 有 18 位，前 8 位是数字，其余是数字和大写字母，不用 I、O、S、V、Z，最后一位校验码相符。

    ## 为什么

    通知附件2要求填写“统一社会信用代码”；编码规则见 GB 32100-2015《法人和其他组织统一社会信用代码编码规则》。
    抄错一位，校验码就对不上。

    ## 反例

    ```yaml
    uscc: 91430100MA00000O7Q
    ```

    ## 正例

    ```yaml
    uscc: 91430100MA0000007Q
    ```
    """

    code = "F022"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        written = case.front.uscc
        if written is None or not written.strip():
            return
        number = uscc.compact(unicodedata.normalize("NFKC", written))
        verdict = _verdict(number)
        if verdict is None and number != written:
            verdict = "里有空格、连字符、小写或全角字符", f"改成「{number}」"
        if verdict:
            message, help = verdict
            yield Finding(case.at("uscc"), f"统一社会信用代码{quote(written)}{message}", help)


def _verdict(number: str) -> tuple[str, str] | None:
    """What is wrong with a compact number, and the remedy."""
    if len(number) != _LENGTH:
        return f"有 {len(number)} 位（应为 {_LENGTH} 位）", "对照营业执照补齐或删去多出的字符"
    if foreign := [each for each in dict.fromkeys(number) if each not in _ALPHABET]:
        hints = [
            f"「{each}」多半是「{_LOOKALIKES[each]}」" for each in foreign if each in _LOOKALIKES
        ]
        return (
            f"里有不会出现的字符「{'、'.join(foreign)}」（只用数字和大写字母，不用 I、O、S、V、Z）",
            "，".join(["对照营业执照改正", *hints]),
        )
    start = number[:_REGION_END]
    if not start.isdecimal():
        letters = "、".join(each for each in start if not each.isdecimal())
        return f"的前 {_REGION_END} 位里有「{letters}」（应为数字）", "对照营业执照改正"
    right = uscc.calc_check_digit(number[:-1])
    if number[-1] != right:
        return (
            f"的校验码「{number[-1]}」不对（按前 17 位应为 {right}）",
            f"对照营业执照逐位核对；前 17 位无误的，末位改成「{right}」",
        )
    return None
