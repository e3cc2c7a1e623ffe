"""Captions: 图1 改善路线图, 表1 三年质量指标."""

from __future__ import annotations

import re

from casebook.model.document import Caption
from casebook.model.position import Position

_DATA_OF_FIGURE = re.compile(r"\s*图\s*\d{0,4}\s*的数据\s*")
_CAPTION = re.compile(r"\s*([图表])\s*(\d{1,4}(?![-—.]?\d))?[\s:：.、]*(.*)", re.DOTALL)


def read_caption(text: str, position: Position) -> Caption:
    """The parts of a caption; one that does not begin with 图 or 表 has the label ""."""
    match = _CAPTION.fullmatch(text)
    if match is None:
        return Caption("", None, text.strip(), position)
    label, number, title = match.groups()
    return Caption(label, int(number) if number else None, title.strip(), position)


def is_data_of_figure(text: str) -> bool:
    """Whether a paragraph says that the table below it holds the data of a figure: 图3的数据.

    Such a table belongs to its figure and has no number of its own.
    """
    return _DATA_OF_FIGURE.fullmatch(text) is not None


def is_caption(text: str, label: str) -> bool:
    """Whether a paragraph's text reads as a caption of that label."""
    return len(text) <= 80 and bool(re.match(rf"\s*{label}\s*[\d一二三四五六七八九十]", text))
