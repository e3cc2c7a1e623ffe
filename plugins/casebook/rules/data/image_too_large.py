from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.media import LARGEST_MEDIA, Media, MediaProblem
from casebook.rules.data.beside import FilePlaces, quote_file

_MEGABYTE = 1024 * 1024
_MOST_PIXELS = 40_000_000


class ImageTooLarge(CaseRule):
    """图片太大。

    ## 检查什么

    每张图片不超过5 MB，也不超过4000万像素（宽乘高）。这一条不能豁免。

    ## 为什么

    大图打开慢，也占读者的流量和内存；宽高大得离谱的图片能使浏览器和构建程序停住。本库设定。

    ## 反例

    ```markdown
    ![图1 改善路线图](tu.svg)
    ```

    ```text times=600000 file=tu.svg
    公司生产精密主轴。
    ```

    ## 正例

    ```markdown
    ![图1 改善路线图](luxian.svg)
    ```
    """

    code = "D016"

    suppressible = False

    def check(self, case: Case, corpus: Corpus) -> Iterator[Finding]:
        places = FilePlaces(case)
        for media in case.media.values():
            if fault := _fault(media):
                message, remedy = fault
                place = places.of(media.name)
                yield Finding(place, f"图片{quote_file(media.name)}{message}", remedy)


def _fault(media: Media) -> tuple[str, str] | None:
    """Message and help."""
    if media.problem is MediaProblem.TOO_LARGE:
        # Rounded up: what is just over the limit must not read as if it kept to it.
        size = -(-media.size * 10 // _MEGABYTE) / 10
        return f"有 {size:.1f} MB（上限 {LARGEST_MEDIA // _MEGABYTE} MB）", "缩小尺寸或压缩后另存"
    limit = f"（上限 {_MOST_PIXELS // 10_000} 万像素）"
    if media.problem is MediaProblem.TOO_MANY_PIXELS:
        return f"的像素太多{limit}", "缩小尺寸后另存"
    if media.width * media.height > _MOST_PIXELS:
        return f"有 {media.width}×{media.height} 像素{limit}", "缩小尺寸后另存"
    return None
