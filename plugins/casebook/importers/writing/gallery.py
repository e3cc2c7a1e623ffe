"""The figures of one case: encoded once each, named after their captions."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from casebook.importers.draft.caption_text import read_caption_text
from casebook.importers.draft.items import Figure
from casebook.importers.office.drawings import to_png
from casebook.importers.package.parts import Parts
from casebook.importers.word.content import Chart, Picture, Series
from casebook.importers.writing.chart_drawing import can_draw, draw
from casebook.importers.writing.pictures import (
    Encoded,
    encode,
    unpacked,
    unpacked_size,
    vector_kind,
)
from casebook.importers.writing.svg_cleaning import UnusablePicture, svg_words
from casebook.model.errors import CasebookError

if TYPE_CHECKING:
    # Its dictionaries take a quarter of a second to load; a file that is refused does without them.
    from casebook.model.pinyin import Pinyin

_LONGEST_NAME = 40
_WITHOUT_DATA = re.compile(r"base64,[A-Za-z0-9+/=\s]+")
_WORKERS = 2
_MOST_UNPACKED = 1_500_000_000
"""Bytes of the pixels of all pictures that must be unpacked whole: forty of twelve million pixels."""

_Key = tuple[str, str, tuple[float, float, float, float], int]


def _key(picture: Picture) -> _Key:
    return (picture.part, picture.drawing, picture.crop, picture.turned + picture.outside)


@dataclass
class Gallery:
    """`files` are the bytes by name; `lost` are the reasons for figures that could not be shown."""

    parts: Parts
    pinyin: Pinyin
    scrub: Callable[[str], str]
    files: dict[str, bytes] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    _named: dict[tuple[str, str], str] = field(default_factory=dict)
    _vectors: dict[str, bytes] = field(default_factory=dict)
    _encoded: dict[_Key, Encoded | UnusablePicture] = field(default_factory=dict)
    _unpacked: int = 0

    def prepare(self, each_figure: Iterable[Figure]) -> None:
        """Convert the Windows drawings among them together, then encode the pictures."""
        figures = list(each_figure)
        found: dict[str, tuple[str, bytes]] = {}
        for figure in figures:
            drawn = figure.drawn
            if isinstance(drawn, Picture) and drawn.part and drawn.part not in found:
                if not drawn.part.lower().endswith((".emf", ".wmf", ".emz", ".wmz", ".bin")):
                    continue
                try:
                    data = unpacked(self._bytes(drawn.part))
                except UnusablePicture:
                    continue
                if kind := vector_kind(data):
                    found[drawn.part] = (kind, data)
        self._vectors = to_png(found)
        self._encode_together(figures)

    def _encode_together(self, figures: list[Figure]) -> None:
        """Photographs side by side: the library that reads them lets go of the interpreter meanwhile."""
        pictures = {
            _key(figure.drawn): figure.drawn
            for figure in figures
            if isinstance(figure.drawn, Picture) and not figure.drawn.drawing
        }
        with ThreadPoolExecutor(_WORKERS) as pool:
            for key, found in zip(pictures, pool.map(self._tried, pictures.values()), strict=True):
                self._encoded[key] = found

    def _tried(self, picture: Picture) -> Encoded | UnusablePicture:
        try:
            return self._picture(picture)
        except UnusablePicture as reason:
            return reason

    def name(self, figure: Figure) -> str:
        """The file that shows the figure, "" when it cannot be shown."""
        drawn = figure.drawn
        try:
            encoded = self._chart(drawn) if isinstance(drawn, Chart) else self._once(drawn)
        except UnusablePicture as reason:
            self.lost.append(f"{figure.caption or '没有图题的图'}：图{reason}，没有取出")
            return ""
        digest = hashlib.sha256(encoded.data).hexdigest()
        stem = self._stem(figure.caption) or f"tu-{digest[:8]}"
        key = (digest, encoded.suffix)
        if key not in self._named:
            self._named[key] = self._free(stem, encoded.suffix)
            self.files[self._named[key]] = encoded.data
        return self._named[key]

    def _once(self, picture: Picture) -> Encoded:
        """However often it stands in the file."""
        key = _key(picture)
        if key not in self._encoded:
            self._encoded[key] = self._tried(picture)
        found = self._encoded[key]
        if isinstance(found, UnusablePicture):
            raise found
        return found

    def _picture(self, picture: Picture) -> Encoded:
        if picture.drawing and not any(picture.crop):
            try:
                encoded = encode(self._bytes(picture.drawing))
            except UnusablePicture:
                pass
            else:
                if encoded.suffix != ".svg" or not self._tells(encoded.data):
                    return encoded
        if not picture.part:
            raise UnusablePicture(
                "不能安全地使用"
                if picture.drawing
                else "在文件外面，没有去取"
                if picture.outside
                else "在文件里缺失"
            )
        data = self._vectors.get(picture.part)
        if data is None:
            data = unpacked(self._bytes(picture.part))
            if kind := vector_kind(data):
                raise UnusablePicture(
                    f"是 Windows 图元（{kind.upper()}），要装 LibreOffice 才能转换"
                )
        self._unpacked += unpacked_size(data)
        if self._unpacked > _MOST_UNPACKED:
            raise UnusablePicture("之前的图片已经太多太大")
        return encode(data, picture.crop, picture.turned)

    def _tells(self, drawing: bytes) -> bool:
        """Whether a drawing's words or code name somebody; its copy in pixels is shown instead."""
        texts = (drawing.decode("utf-8", "replace"), svg_words(drawing))
        return any(
            self.scrub(_WITHOUT_DATA.sub("", text)) != _WITHOUT_DATA.sub("", text) for text in texts
        )

    def _bytes(self, part: str) -> bytes:
        try:
            return self.parts.bytes(part)
        except KeyError as error:
            raise UnusablePicture("在文件里缺失") from error
        except CasebookError as error:
            raise UnusablePicture("坏了或太大") from error

    def _chart(self, chart: Chart) -> Encoded:
        if not can_draw(chart):
            raise UnusablePicture("是 Word 图表，种类或数据画不出来，数据见表")
        clean = replace(
            chart,
            categories=[self.scrub(each) for each in chart.categories],
            series=[Series(self.scrub(each.name), each.values) for each in chart.series],
        )
        return Encoded(draw(clean), ".svg")

    def _stem(self, caption: str) -> str:
        read = read_caption_text(self.scrub(caption))
        title = read.title if read is not None else ""
        return self.pinyin.slug(title)[:_LONGEST_NAME].strip("-") if title else ""

    def _free(self, stem: str, suffix: str) -> str:
        name, number = f"{stem}{suffix}", 2
        while name in self.files:
            name, number = f"{stem}-{number}{suffix}", number + 1
        return name
