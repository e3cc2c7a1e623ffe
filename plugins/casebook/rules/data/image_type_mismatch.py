from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.media import KINDS_BY_SUFFIX
from casebook.rules.data.beside import FilePlaces, name_beside, quote_file

_ALLOWED = "svg、png、jpg、jpeg、webp、gif"
_DEFAULT = {"jpeg": ".jpg"}


class ImageTypeMismatch(CaseRule):
    """图片的格式与扩展名不符。

    ## 检查什么

    图片的内容与扩展名是否一致，格式是否为SVG、PNG、JPEG（`.jpg`、`.jpeg`）、WebP或GIF。

    ## 为什么

    改扩展名不会改变格式；BMP、TIFF、HEIC等格式浏览器不能显示。本库设定。

    ## 反例

    ```markdown
    ![图1 改善路线图](tu.png)
    ```

    ```text file=tu.png
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](tu.svg)
    ```

    ```text file=tu.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    ```
    """

    code = "D014"

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        places = FilePlaces(case)
        for media in case.media.values():
            suffix = PurePosixPath(media.name).suffix.lower()
            if not media.kind or media.kind in (KINDS_BY_SUFFIX[suffix], "xml"):
                continue
            known = media.kind in KINDS_BY_SUFFIX.values()
            ending = _DEFAULT.get(media.kind, f".{media.kind}")
            yield Finding(
                places.of(media.name),
                f"图片{quote_file(media.name)}其实是 {media.kind.upper()} 格式（扩展名是 {suffix}）",
                f"把扩展名改为 {ending}，并改正文里的文件名"
                if known
                else "用画图软件打开，另存为 PNG 再用",
            )
        for figure in case.document.figures:
            name = name_beside(case, figure.target)
            if name is not None and PurePosixPath(name).suffix.lower() not in KINDS_BY_SUFFIX:
                yield Finding(
                    case.place(figure.position),
                    f"图片{quote_file(name)}的格式不能用（只能是 {_ALLOWED}）",
                    "用画图软件打开，另存为 PNG 再用",
                )
