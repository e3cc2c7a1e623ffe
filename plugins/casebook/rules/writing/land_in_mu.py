from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.writing.prose import place_in_line, prose_lines

_MU = re.compile(
    r"(?:(?<![\d.,])(?P<number>\d[\d,]{0,12}(?:\.\d{1,6})?)(?P<ten_thousand> ?[余多]?万)?"
    r"|[一二三四五六七八九十百千万两几数]{1,8}) ?[余多]?亩(?!产)"
)
_HINT = re.compile("亩")
_FARMING = re.compile(
    "[种养]植|种|栽|茶|稻|果|林|田|农|养殖|水面|药材|油菜|辣椒|柑橘|葡萄|高粱|原料基地"
)
_CLAUSE_END = re.compile("[，。；！？]")
MU_IN_HECTARE = 15
LONGEST_CLAUSE = 40


class LandInMu(CaseRule):
    """厂区用地以亩计。

    ## 检查什么

    用地面积写了“亩”。说农田、林地、种植和养殖面积的不算。

    ## 为什么

    《中华人民共和国计量法》第三条：“国家实行法定计量单位制度。”“亩”不是法定计量单位，面积用公顷、平方米；1公顷等于15亩。

    ## 反例

    ```markdown
    厂区占地120亩。
    ```

    ## 正例

    ```markdown
    厂区占地8公顷，厂房3.1万平方米，带动农户种植辣椒2000亩。
    ```
    """

    code = "W004"
    severity = Severity.WARNING

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        for number, line in prose_lines(case, _HINT):
            for match in _MU.finditer(line):
                if not _FARMING.search(_clause(line, match)):
                    yield Finding(
                        place_in_line(case, number, *match.span()),
                        f"面积{quote(match[0])}以亩计（应为公顷或平方米）",
                        _remedy(match),
                    )


def _clause(line: str, match: re.Match[str]) -> str:
    """The clause that the match stands in, or what stands near it of a very long one."""
    before = line[max(0, match.start() - LONGEST_CLAUSE) : match.start()]
    after = line[match.end() : match.end() + LONGEST_CLAUSE]
    return _CLAUSE_END.split(before)[-1] + match[0] + _CLAUSE_END.split(after)[0]


def _remedy(match: re.Match[str]) -> str:
    if match["number"] is None:
        return "换算成公顷（1 公顷等于 15 亩）"
    mu = float(match["number"].replace(",", "")) * (10_000 if match["ten_thousand"] else 1)
    hectares = mu / MU_IN_HECTARE
    about = "约" if re.search("[余多]", match[0]) else ""
    amount = f"{about}{hectares:.2f}".rstrip("0").rstrip(".") + "公顷"
    if hectares < 1:
        amount = f"{about}{hectares * 10_000:.0f}平方米"
    return f"改为“{amount}”（1 公顷等于 15 亩），按原始资料核对"
