from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from casebook.lint import CorpusRule, Finding, Related
from casebook.lint.wording import quote
from casebook.model.corpus import Corpus
from casebook.model.data_file import DataFile


class NoticeYear(CorpusRule):
    """通知的文件名与年份不符。

    ## 检查什么

    通知文件以年份命名（`notices/2021.yml`），与文件里的`year`一致，一年只有一个文件。

    ## 为什么

    案例按`year`找通知。文件名与年份不符，改通知的人会改错文件；一年有两个文件，只有一个起作用。本库设定。

    ## 反例

    ```yaml notices/2021.yml
    year: 2020
    ```

    ## 正例

    ```yaml notices/2021.yml
    year: 2021
    ```
    """

    code = "C011"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        by_year: dict[int, list[DataFile[Any]]] = {}
        for file in corpus.notices:
            if file.value is not None:
                by_year.setdefault(file.value.year, []).append(file)
        for year, files in by_year.items():
            files.sort(key=lambda file: (_stem(file) != str(year), file.source.path))
            for file in files:
                if _stem(file) == str(year):
                    continue
                others = [other for other in files if other is not file]
                twice = "；这一年已有别的通知文件，把重复的删去" if others else ""
                yield Finding(
                    file.at("year"),
                    f"通知文件{quote(_stem(file) + '.yml')}里的 year 是「{year}」（应同名）",
                    f"改正 year，或把文件改名为 {year}.yml{twice}",
                    tuple(Related(other.at("year"), f"也是 {year} 年") for other in others),
                )


def _stem(file: DataFile[Any]) -> str:
    return PurePosixPath(file.source.path).stem
