from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus


class NoNotice(CaseRule):
    """没有这一年的通知。

    ## 检查什么

    案例的`year`在`notices/`里有对应的通知文件。通知文件本身有错的，只指出通知的错。

    ## 为什么

    案例按当年的通知检查，没有通知，章节、字数、方向和限额都无从检查。本库设定。

    ## 反例

    ```yaml
    year: 1999
    ```

    ## 正例

    ```yaml
    year: 2021
    ```
    """

    code = "C006"
    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        year = case.front.year
        if year is None or corpus.notice(year) is not None:
            return
        stems = {PurePosixPath(file.source.path).stem for file in corpus.notices}
        if str(year) in stems:
            return
        known = "、".join(sorted(stems)) or "无"
        yield Finding(
            case.at("year"),
            f"没有「{year}」年的通知（已有：{known}）",
            f"改正 year，或添加 notices/{year}.yml",
        )
