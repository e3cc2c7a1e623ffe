from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.media import MediaProblem
from casebook.rules.data.beside import FilePlaces, quote_file


class UnreadableImage(CaseRule):
    """图片打不开。

    ## 检查什么

    案例文件夹里的图片能不能打开：不是空文件，不是改了扩展名的别的文件，没有只传了一半。扩展名与内容不符但内容是别种图片的，见D014。这一条不能豁免。

    ## 为什么

    打不开的图片在页面上只有一个破图标，里面夹带了什么也无从检查。本库设定。

    ## 反例

    ```markdown
    ![图1 改善路线图](tu.png)
    ```

    ```text file=tu.png
    这不是图片
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D013"

    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        places = FilePlaces(case)
        for media in case.media.values():
            if media.problem is MediaProblem.UNREADABLE:
                reason, remedy = "没有读取权限或读取出错", "检查文件的读取权限"
            elif media.problem is MediaProblem.BROKEN:
                empty = "空文件" if not media.size else "文件损坏、不完整或不是图片"
                reason, remedy = empty, "从原稿重新导出这张图，替换这个文件"
            else:
                continue
            place = places.of(media.name)
            yield Finding(place, f"图片{quote_file(media.name)}打不开（{reason}）", remedy)
