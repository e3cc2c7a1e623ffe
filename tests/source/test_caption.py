from __future__ import annotations

import time

import pytest

from casebook.model.position import START
from casebook.source.caption import is_caption, is_data_of_figure, read_caption


@pytest.mark.parametrize(
    ("text", "label", "number", "title"),
    [
        ("图1 改善路线图", "图", 1, "改善路线图"),
        ("图 12　改善路线图", "图", 12, "改善路线图"),
        ("表3：三年质量指标", "表", 3, "三年质量指标"),
        ("表3. 指标", "表", 3, "指标"),
        ("图1", "图", 1, ""),
        ("图", "图", None, ""),
        ("改善路线图", "", None, "改善路线图"),
        ("", "", None, ""),
        ("图1-2 分图", "图", None, "1-2 分图"),
        ("图99999 多", "图", None, "99999 多"),
        ("图1\n第二行", "图", 1, "第二行"),
    ],
)
def test_parts(text, label, number, title):
    caption = read_caption(text, START)
    assert (caption.label, caption.number, caption.title) == (label, number, title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("表1 指标", True),
        (" 表 1 指标", True),
        ("表一 指标", True),
        ("表示方法如下", False),
        ("表明了态度", False),
        ("图1 指标", False),
        ("见表1", False),
        ("表1 " + "长" * 80, False),
        ("", False),
    ],
)
def test_what_reads_as_the_caption_of_a_table(text, expected):
    assert is_caption(text, "表") is expected


def test_a_long_text_takes_no_time():
    start = time.process_time()
    read_caption("图" + " " * 200_000 + "x", START)
    read_caption("图" + "1" * 200_000, START)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("图3的数据", True),
        ("图 12 的数据", True),
        ("图的数据", True),
        ("图3的数据见下", False),
        ("表3的数据", False),
    ],
)
def test_the_data_of_a_figure(text: str, expected: bool):
    assert is_data_of_figure(text) is expected
