from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import CaseRule, Finding
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.limits import MEGABYTE, Limits
from casebook.model.media import Media, MediaProblem
from casebook.rules.data.beside import FilePlaces, quote_file


class ImageTooLarge(CaseRule):
    """图片太大。

    ## 检查什么

    每张图片不超过5 MB，也不超过4000万像素（宽乘高）；上限可在`limits.yml`里改。这一条不能豁免。

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
            if fault := _fault(media, corpus.limits):
                message, remedy = fault
                place = places.of(media.name)
                yield Finding(place, f"图片{quote_file(media.name)}{message}", remedy)


def _fault(media: Media, limits: Limits) -> tuple[str, str] | None:
    """Message and help."""
    if media.problem is MediaProblem.TOO_LARGE:
        # Rounded up: what is just over the limit must not read as if it kept to it.
        size = -(-media.size * 10 // MEGABYTE) / 10
        return f"有 {size:.1f} MB（上限 {limits.image_megabytes} MB）", "缩小尺寸或压缩后另存"
    limit = f"（上限 {limits.image_megapixels * 100} 万像素）"
    if media.problem is MediaProblem.TOO_MANY_PIXELS:
        return f"的像素太多{limit}", "缩小尺寸后另存"
    if media.width * media.height > limits.image_pixels:
        return f"有 {media.width}×{media.height} 像素{limit}", "缩小尺寸后另存"
    return None
