from __future__ import annotations

import pytest

from tests.source.reading import body
from tests.source.visible import page


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_caption_above_a_table(between):
    document = body(f"表1 指标{between}| a |\n|---|\n| 1 |\n")
    table = document.tables[0]
    assert table.caption is not None
    assert (table.caption.number, table.caption.title) == (1, "指标")
    assert table.rows == (("a",), ("1",))
    assert [block.kind for block in document.blocks] == ["caption", "row", "row"]
    assert page(document.html).text == "表1指标a1"


def test_a_caption_belongs_to_one_table_only():
    table = "| a |\n|---|\n| 1 |\n"
    first, second = body(f"表1 甲\n\n{table}\n乙\n\n{table}").tables
    assert first.caption is not None
    assert second.caption is None


def test_a_figure_is_an_image_alone_in_its_paragraph():
    document = body("![图1 甲](a.png)\n\n见 ![乙](b.png)\n\n![丙](c.png)\n![丁](d.png)\n")
    assert [figure.alone for figure in document.figures] == [True, False, False, False]
    assert [figure.target for figure in document.figures] == ["a.png", "b.png", "c.png", "d.png"]
    assert document.figures[0].caption is not None
    assert document.figures[0].caption.title == "甲"


def test_sections_run_to_the_next_heading_of_level_2_and_leave_footnotes_out():
    document = body("前\n\n## 甲\n\n一[^1]\n\n### 子\n\n二\n\n## 乙\n\n三四\n\n[^1]: 注文\n")
    assert [section.heading.text for section in document.sections] == ["甲", "乙"]
    assert [section.text for section in document.sections] == ["一1\n子\n二", "三四"]
    assert [section.characters for section in document.sections] == [4, 2]


def test_anchors_are_unique_ascii_and_on_the_page():
    document = body("## 甲\n\n### 乙\n\n### 丙\n\n## 甲\n\n#### 丁\n\n# 戊\n")
    anchors = [heading.anchor for heading in document.headings]
    assert len(set(anchors)) == len(anchors)
    ids = [attributes.get("id") for name, attributes in page(document.html).elements]
    assert [each for each in ids if each] == anchors
