from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CorpusRule, Finding, Related
from casebook.lint.wording import quote
from casebook.model.corpus import Corpus
from casebook.model.data_file import DataFile, Key
from casebook.model.normal_form import normalise_heading
from casebook.model.notice import Notice


class SectionNameClash(CorpusRule):
    """通知的两个章节同名。

    ## 检查什么

    同一通知文件里，两个章节没有相同的名称或别名（`aliases`）。序号、空格、全角半角的差别不计。

    ## 为什么

    报告的章节靠标题辨认，两个章节同名，就不知道是哪一个。本库设定。

    ## 反例

    ```yaml notices/2021.yml
    report:
      sections:
        - id: practice
          name: 实施情况
          aliases: [实施效果]
          length: {characters: 8000, text: 8000字左右, tolerance: 0.2}
          guidance: 介绍过程。
        - id: results
          name: 实施效果
          length: {characters: 2000, text: 2000字左右, tolerance: 0.2}
          guidance: 展示结果。
    ```

    ## 正例

    ```yaml notices/2021.yml
    report:
      sections:
        - id: practice
          name: 实施情况
          aliases: [推进情况]
          length: {characters: 8000, text: 8000字左右, tolerance: 0.2}
          guidance: 介绍过程。
        - id: results
          name: 实施效果
          length: {characters: 2000, text: 2000字左右, tolerance: 0.2}
          guidance: 展示结果。
    ```
    """

    code = "C013"

    def check(self, corpus: Corpus) -> Iterator[Finding]:
        for file in corpus.notices:
            if file.value is not None:
                yield from _judge(file, file.value)


def _judge(file: DataFile[Notice], notice: Notice) -> Iterator[Finding]:
    first: dict[str, tuple[int, tuple[Key, ...]]] = {}
    for index, section in enumerate(notice.report.sections):
        for number, name in enumerate(section.names):
            part: tuple[Key, ...] = ("name",) if number == 0 else ("aliases", number - 1)
            path: tuple[Key, ...] = ("report", "sections", index, *part)
            owner, earlier = first.setdefault(normalise_heading(name), (index, path))
            if owner != index:
                yield Finding(
                    file.at(*path),
                    f"章节名{quote(name)}与另一章节的名称或别名相同",
                    "改正其中一个，让每个章节的名称各不相同",
                    (Related(file.at(*earlier), "先在这里"),),
                )
