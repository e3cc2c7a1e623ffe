from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.beside import FilePlaces, quote_file


class FileNameTwins(CaseRule):
    """文件名只差大小写。

    ## 检查什么

    案例文件夹里没有两个文件，名字只差字母大小写，或看着一样而编码不同。

    ## 为什么

    Windows和macOS把它们当成同一个文件，取下来只剩一个。本库设定。

    ## 反例

    ```text file=Luxian.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```

    ## 正例

    ```text file=luxian-2.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```
    """

    code = "D019"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        places = FilePlaces(case)
        alike: dict[str, list[str]] = {}
        for name in sorted({*case.files, PurePosixPath(case.path).name}):
            alike.setdefault(_folded(name), []).append(name)
        for names in alike.values():
            if len(names) > 1:
                yield Finding(
                    places.of(names[0]),
                    f"文件名{''.join(map(quote_file, names))}只差大小写或编码",
                    "删去其中一个，或改成不同的名字",
                )


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
