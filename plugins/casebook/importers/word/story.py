"""What is known while a part of the file is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from lxml import etree

from casebook.importers.package.parts import Parts, Relation
from casebook.importers.word.content import Block, Chart
from casebook.importers.word.fields import Fields
from casebook.importers.word.numbering import Numbering
from casebook.importers.word.styles import Styles


class Seen(StrEnum):
    """What an author is told of, counted; the value is how the report calls it."""

    COMMENT = "批注"
    INSERTION = "修订：插入（已接受）"
    DELETION = "修订：删除（已接受，文字去掉）"
    HIDDEN = "隐藏文字"
    PLACEHOLDER = "没有填写的内容控件"
    CONTENTS = "目录"
    EXTERNAL_PICTURE = "链接到文件外面的图片（没有去取）"
    EXTERNAL_LINK = "指向本机或内网文件的链接（只留文字）"
    EMBEDDED = "嵌入的文件"
    MACRO = "宏（没有读取）"
    ALTERNATIVE = "嵌入的另一份文档"
    SYMBOL = "认不出的符号字体字符"
    DIAGRAM = "SmartArt 图示（文字列成清单）"
    MISSING_PICTURE = "文件里缺失的图片"
    BROKEN_PART = "读不出来的部件"
    HEADER = "页眉和页脚"


@dataclass
class Story:
    """One part of the file, the body or the notes; what is counted is shared by all of them."""

    parts: Parts
    part: str
    styles: Styles
    numbering: Numbering
    read_blocks: Callable[[etree._Element, Story], list[Block]]
    seen: Counter[Seen] = field(default_factory=Counter)
    fields: Fields = field(default_factory=Fields)
    tables: int = 0
    """How many tables stand around this place."""
    is_inner: bool = False
    """Whether the file stands inside another (w:altChunk)."""
    charts: dict[str, Chart | None] = field(default_factory=dict)
    """Those read so far, by part."""
    points: int = 0
    """How many points the charts up to this place have."""

    @property
    def relations(self) -> dict[str, Relation]:
        return self.parts.relations(self.part)
