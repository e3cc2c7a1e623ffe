from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding
from casebook.model.corpus import Corpus
from casebook.model.data_file import DataFile
from casebook.model.notice import Notice


class NoticeSectionLengths(CorpusRule):
    """通知各章节的字数加起来不等于总字数。

    ## 检查什么

    通知文件里各章节的字数之和等于总字数。

    ## 为什么

    通知附件4：总共“10000字左右”，四个章节是500、500、7000、2000字，正好相等，不等就是抄错了。

    ## 反例

    ```yaml notices/2021.yml
    report: {total: {characters: 12000}}
    ```

    ## 正例

    ```yaml notices/2021.yml
    report: {total: {characters: 10000, tolerance: 0.2}}
    ```
    """

    code = "C009"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        for file in corpus.notices:
            if file.value is not None:
                yield from _judge(file, file.value)


def _judge(file: DataFile[Notice], notice: Notice) -> Iterator[Finding]:
    total = notice.report.total.characters
    found = sum(section.length.characters for section in notice.report.sections)
    if found != total:
        yield Finding(
            file.at("report", "total", "characters"),
            f"各章节的字数之和是「{found}」字（总字数 {total} 字）",
            "对照通知原文，改正总字数或某个章节的字数",
        )
