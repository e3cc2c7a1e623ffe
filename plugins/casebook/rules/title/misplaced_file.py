from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from casebook.lint import CorpusRule, Finding
from casebook.model.corpus import Corpus
from casebook.model.source_file import Place
from casebook.source.corpus import CASE_FILE

_DEPTH = 4  # cases/<year>/<slug>/index.md


class MisplacedFile(CorpusRule):
    """文件放错了地方。

    ## 检查什么

    `cases/` 里的每个 Markdown 文件都是 `cases/<年份>/<目录名>/index.md`，而且不是链接。

    ## 为什么

    放在别处的文件不会成为案例，却容易让人以为已经发布（本库设定）。

    ## 反例

    ```markdown cases/2021/other.md
    正文
    ```

    ## 正例

    ```markdown cases/2021/other/index.md
    正文
    ```
    """

    code = "T007"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        folders = corpus.cases_by_folder.keys()
        for stray in corpus.strays:
            yield Finding(
                Place(stray),
                f"文件「{stray}」不在规定的位置（应为 cases/<年份>/<目录名>/{CASE_FILE}）",
                _remedy(PurePosixPath(stray), str(PurePosixPath(stray).parent) in folders),
            )


def _remedy(path: PurePosixPath, beside_case: bool) -> str:
    """`beside_case`: its folder already holds a case."""
    if len(path.parts) == _DEPTH and path.name == CASE_FILE:
        return "用真实的文件和目录代替链接"
    if beside_case:
        return f"把内容并入同目录的 {CASE_FILE}，再删去这个文件"
    if len(path.parts) == _DEPTH:
        return f"改名为 {CASE_FILE}"
    if len(path.parts) == _DEPTH - 1 and path.name != CASE_FILE:
        return f"移到 {path.with_suffix('')}/{CASE_FILE}"
    return f"移到 cases/<年份>/<目录名>/{CASE_FILE}；不是案例的移出 cases/"
