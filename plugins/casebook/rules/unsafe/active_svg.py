from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.beside import FilePlaces, quote_file

MOST_NAMED = 5
"""Different parts of one file that a message names."""


class ActiveSvg(CaseRule):
    """SVG图片里有能活动的内容。

    ## 检查什么

    SVG图片里没有脚本（`<script>`）、事件属性（`onclick`等）、嵌入的网页（`<foreignObject>`）、指向图片之外的地址（`href`、`url(…)`、`@import`）、`<!DOCTYPE>`和实体。

    ## 为什么

    SVG不只是图，还能执行程序、向外网取数据。图片应当只是图片。本库设定。

    ## 反例

    ```markdown
    ![图1 改善路线图](tu.svg)
    ```

    ```text file=tu.svg
    <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](tu.svg)
    ```

    ```text file=tu.svg
    <svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>
    ```
    """

    code = "X008"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        places = FilePlaces(case)
        for media in case.media.values():
            if not media.active:
                continue
            names = list(dict.fromkeys(part.name for part in media.active))
            shown = "".join(map(quote, names[:MOST_NAMED]))
            rest = f"等 {len(names)} 种" if len(names) > MOST_NAMED else ""
            yield Finding(
                places.of(media.name),
                f"图片{quote_file(media.name)}里有{shown}{rest}（第 {media.active[0].line} 行起）",
                "在绘图软件里另存为普通 SVG，或另存为 PNG",
            )
