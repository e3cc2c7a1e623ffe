from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.vocabulary import Industry, Vocabulary

# A division with or without its letter, or a finer class (C3421), which begins with its division.
_CODE = re.compile(r"([A-Z]?)(\d{2})(\d{0,2})")


class UnknownIndustry(CaseRule):
    """行业代码不对。

    ## 检查什么

    `industry` 是 GB/T 4754-2017 的工业大类：门类字母加两位数字（如 C34），或大类的名称。

    ## 为什么

    通知二（1）要求申报单位是“规模以上工业企业”；工业指门类 B、C、D，即 B06 至 D46
    （GB/T 4754-2017《国民经济行业分类》）。字母与数字须相符，34 属于 C，不属于 B。

    ## 反例

    ```yaml
    industry: B34
    ```

    ## 正例

    ```yaml
    industry: C34
    ```
    """

    code = "F017"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        text = (case.front.industry or "").strip()
        vocabulary = corpus.vocabulary
        if not text or not vocabulary.industries or vocabulary.industry(text):
            return
        code = _CODE.fullmatch(unicodedata.normalize("NFKC", text).upper())
        meant = _meant(vocabulary, text, code)
        message = f"行业代码{quote(text)}不是工业大类（应如 C34）"
        if code and meant and code[3]:
            message = f"行业代码{quote(text)}细到了大类以下（应如 C34）"
        elif code and meant and not code[1]:
            message = f"行业代码{quote(text)}缺门类字母（{code[2]} 属于 {meant.sector}）"
        elif code and meant:
            message = f"行业代码{quote(text)}的字母不对（{code[2]} 属于 {meant.sector}）"
        first, last = vocabulary.industries[0].code, vocabulary.industries[-1].code
        yield Finding(
            case.at("industry"),
            message,
            f"改成「{meant.code}」（{meant.name}）"
            if meant
            else f"从 vocabulary/industries.yml 里选一个（{first} 至 {last}）",
        )


def _meant(vocabulary: Vocabulary, text: str, code: re.Match[str] | None) -> Industry | None:
    if code:
        return next((each for each in vocabulary.industries if each.code[1:] == code[2]), None)
    if text.isascii():
        return None
    name = vocabulary.nearest("industries", text)
    return None if name is None else vocabulary.industry(name)
