from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.rules.data.beside import FilePlaces, quote_file


class ImageWithLocation(CaseRule):
    """照片里带有拍摄地点。

    ## 检查什么

    照片文件的附加信息（EXIF、XMP）里有没有拍摄地点的经纬度。这一条不能豁免。

    ## 为什么

    手机拍的照片常记有拍摄地点，能定位到人和车间。仓库里的文件别人都能下载。本库设定。

    ## 反例

    ```markdown
    ![图1 改善路线图](tu.png)
    ```

    ```text base64 file=tu.png
    iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAjGVYSWZNTQAqAAAACAACARIAAwAAAAEAAQAAiCUA
    BAAAAAEAAAAmAAAAAAAEAAEAAgAAAAJOAAAAAAIABQAAAAMAAABcAAMAAgAAAAJFAAAAAAQABQAAAAMAAAB0AAAA
    AAAAABwAAAABAAAADAAAAAEAAAAAAAAAAQAAAHAAAAABAAAAOAAAAAEAAAAAAAAAAbQehE8AAAALSURBVHicY2BA
    BgAADgABqZFzsQAAAABJRU5ErkJggg==
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](tu.png)
    ```

    ```text base64 file=tu.png
    iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAC0lEQVR4nGNgQAYAAA4AAamRc7EAAAAASUVORK5C
    YII=
    ```
    """

    code = "D015"

    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        places = FilePlaces(case)
        for media in case.media.values():
            if media.located:
                yield Finding(
                    places.of(media.name),
                    f"图片{quote_file(media.name)}带有拍摄地点",
                    "去掉照片的位置信息：Windows 里右键“属性—详细信息—删除属性和个人信息”，或截图另存",
                )
