from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.writing.prose import place_in_line, prose_lines

_UNITS_OF_MEASURE = "克米升瓦伏帕焦卡赫牛字安乏"
_DIGIT = "〇零一二三四五六七八九"
_KINDS = (
    # 2020百强, 500强, 3千克 are no numerals.
    rf"(?P<thousand>(?<![\d.,A-Za-z图表式-])\d{{1,3}}(?:\.\d{{1,4}})?[十百千](?![{_UNITS_OF_MEASURE}强佳大分字]"
    rf"|[^\W\d_]{{0,1}}[强佳])[\d{_DIGIT}十百千]*[万亿]?)"
    rf"|(?P<year>(?<![\d{_DIGIT}])(?=[\d{_DIGIT}]{{4}}年)(?=\d*[{_DIGIT}])(?=[{_DIGIT}]*\d)[\d{_DIGIT}]{{4}}年)"
    rf"|(?P<tail>[{_DIGIT}][百千]零?\d{{1,3}}(?![\d.:]))"
    r"|(?P<formal>(?<![A-Za-z\d])\d{1,9}(?:\.\d{1,4})?[拾佰仟])"
    r"|(?P<percent>百分之 ?\d[\d.]{0,9})"
)
_MIXED = re.compile(_KINDS)
_PERCENT_IN_WORDS = re.compile(rf"百分之[{_DIGIT}十]{{1,8}}(?:点[{_DIGIT}]{{1,4}})?")
_PERCENT_IN_DIGITS = re.compile(r"\d ?[%％]")
_HINT = re.compile(
    rf"[十百千拾佰仟年](?:(?<=\d[^年])(?![{_UNITS_OF_MEASURE}])|(?<=[百千])(?=零?\d)"
    rf"|(?<=[\d{_DIGIT}]{{4}}年)(?<!\d{{4}}年)|(?<=百)(?=分之))"
)
_REMEDIES = {
    "thousand": "只有“万”“亿”可以跟在阿拉伯数字后，其余写成数字",
    "year": "年份全用阿拉伯数字",
    "tail": "全用阿拉伯数字，或全用汉字数字",
    "formal": "大写数字只用于票据，这里用阿拉伯数字",
}


class MixedNumerals(CaseRule):
    """一个数里混用两种数字。

    ## 检查什么

    一个数里既有阿拉伯数字又有汉字数字（“万”“亿”除外），如3千5百万、二〇二0年、5佰；百分之95这样的写法；一行里既写98.6%又写百分之二十。

    ## 为什么

    《出版物上数字用法》（GB/T 15835—2011）：数值很大时，“万”“亿”可以用汉字，其余用阿拉伯数字。

    此外一般的数值不能同时用两种数字，“4千”应写作“4000”或“四千”。混用的数，搜索和比较都对不上。

    ## 反例

    ```markdown
    二〇二0年产值3千5百万元，合格率百分之95。
    ```

    ## 正例

    ```markdown
    2020年产值3500万元，另有1.2亿元订单，合格率95%，用电4千瓦，位列500强。
    ```
    """

    code = "W003"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for number, line in prose_lines(case, _HINT):
            for match in _MIXED.finditer(line):
                kind = match.lastgroup or ""
                remedy = _REMEDIES.get(kind) or f"改为“{match[0][3:].strip()}%”"
                place = place_in_line(case, number, *match.span())
                yield Finding(place, f"{quote(match[0])}混用阿拉伯数字和汉字数字", remedy)
            words = _PERCENT_IN_WORDS.search(line)
            digits = _PERCENT_IN_DIGITS.search(line)
            if words and digits:
                yield Finding(
                    place_in_line(case, number, *words.span()),
                    f"{quote(words[0])}与同段用阿拉伯数字写的百分数不一致",
                    "同一段里的百分数都写成“20%”的样子",
                )
