from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding
from casebook.model.corpus import Corpus
from casebook.model.data_file import DataFile, Key
from casebook.model.notice import Length, Notice


class NoticeSectionLengths(CorpusRule):
    """通知的字数要求不合理。

    ## 检查什么

    通知文件里各章节的字数之和等于总字数，字数都大于0，容差（`tolerance`）在0到1之间。

    ## 为什么

    通知附件4：总共“10000字左右”，四个章节是500、500、7000、2000字，正好相等，不等就是抄错了。容差是本库设定，是一个比例：0.1就是上下一成。

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
    total = notice.report.total
    lengths: dict[tuple[Key, ...], Length] = {
        ("report", "sections", index, "length"): section.length
        for index, section in enumerate(notice.report.sections)
    }
    for path, length in {("report", "total"): total, **lengths}.items():
        if length.characters <= 0:
            yield Finding(
                file.at(*path, "characters"),
                f"字数要求是「{length.characters}」（应大于 0）",
                "对照通知原文改正",
            )
        if not 0 <= length.tolerance <= 1:
            yield Finding(
                file.at(*path, "tolerance"),
                f"容差是「{length.tolerance}」（应在 0 到 1 之间）",
                "改为比例，如上下两成写 0.2",
            )
    found = sum(length.characters for length in lengths.values())
    positive = all(length.characters > 0 for length in (total, *lengths.values()))
    if positive and found != total.characters:
        yield Finding(
            file.at("report", "total", "characters"),
            f"各章节的字数之和是「{found}」字（总字数 {total.characters} 字）",
            "对照通知原文，改正总字数或某个章节的字数",
        )
