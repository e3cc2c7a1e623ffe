"""How large, long and deep the files of a corpus may be (content/limits.yml); set here, not by the notice."""

from __future__ import annotations

from pydantic import Field

from casebook.model.record import Record

LIMITS_FILE = "limits.yml"
"""Its name in the content folder."""

MEGABYTE = 1024 * 1024


class Limits(Record):
    """What a file may measure. The upper bounds of the settings are what the parsers were tried with."""

    file_megabytes: int = Field(default=1, ge=1, le=4, title="每个文字文件最多几 MB")
    line_characters: int = Field(default=20_000, ge=1000, le=100_000, title="正文一行最多几个字符")
    lines: int = Field(default=20_000, ge=500, le=50_000, title="正文最多几行")
    nesting: int = Field(default=20, ge=10, le=64, title="正文里引用、列表等元素最多嵌套几层")
    yaml_depth: int = Field(default=10, ge=6, le=32, title="前置信息、通知和词表最多嵌套几层")
    image_megabytes: int = Field(default=5, ge=1, le=50, title="每张图片最多几 MB")
    image_megapixels: int = Field(
        default=40, ge=1, le=150, title="每张图片最多几百万像素（宽乘高）"
    )

    @property
    def digest(self) -> bytes:
        """Tells one set of limits from another."""
        return self.model_dump_json().encode()

    @property
    def file_bytes(self) -> int:
        return self.file_megabytes * MEGABYTE

    @property
    def image_bytes(self) -> int:
        return self.image_megabytes * MEGABYTE

    @property
    def image_pixels(self) -> int:
        return self.image_megapixels * 1_000_000


STANDARD = Limits()
"""Those of a corpus that sets none."""
