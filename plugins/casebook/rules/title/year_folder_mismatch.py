from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class YearFolderMismatch(CaseRule):
    """年份与目录不符。

    ## 检查什么

    案例放在 `cases/<年份>/` 里，目录的年份与 `year` 相同。

    ## 为什么

    `year` 决定案例按哪一年的通知检查，目录决定它的网址，两者不同会使人找错（本库设定）。

    ## 反例

    ```yaml cases/2022/other/index.md
    year: 2021
    ```

    ## 正例

    ```yaml cases/2021/other/index.md
    year: 2021
    ```
    """

    code = "T005"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        folder, year = case.year_folder, case.front.year
        if not re.fullmatch(r"[0-9]{4}", folder):
            target = f"cases/{year or '<年份>'}/{case.slug}/"
            yield Finding(case.at("year"), f"目录{quote(folder)}不是年份", f"把案例移到 {target}")
        elif year is not None and str(year) != folder:
            yield Finding(
                case.at("year"),
                f"year 是「{year}」，案例却在 {folder} 年的目录里",
                f"把案例移到 cases/{year}/{case.slug}/，或把 year 改成 {folder}",
            )
