"""Headings under numbers of unusual kinds, typed and counted by Word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.importing import import_bytes
from tests.importers.raw import Package, paragraph, part
from tests.importers.test_structures import headings, lines, text

SECTIONS = ("企业概况", "质量管理模式或方法简介", "实施与运行情况", "实施效果")
TYPED = {
    "一点": ("一.二.三.四.", "（一）", "1."),
    "大写": ("壹、贰、叁、肆、", "一、", "（一）"),
    "罗马": ("Ⅰ、Ⅱ、Ⅲ、Ⅳ、", "一、", "（一）"),
    "天干": ("甲、乙、丙、丁、", "一、", "（一）"),
    "冒号": ("一：二：三：四：", "（一）", "1."),
    "章节": ("第一章 |第二章 |第三章 |第四章 ", "第一节 ", "一、"),
    "半括号在带圈括号之上": ("1、2、3、4、", "1）", "⑴"),
    "字母在数字之上": ("一、二、三、四、", "A.", "1."),
    "全角数字": ("１、２、３、４、", "（１）", "①"),
}
COUNTED = {
    "chineseCounting": ("%1、", "一、"),
    "chineseCountingThousand": ("第%1章", "第一章 "),
    "ideographDigital": ("%1、", "一、"),
    "japaneseCounting": ("（%1）", "（一）"),
    "chineseLegalSimplified": ("%1、", "壹、"),
    "ideographTraditional": ("%1、", "甲、"),
    "upperRoman": ("%1.", "I."),
    "lowerRoman": ("%1)", "i)"),
    "upperLetter": ("%1.", "A."),
    "decimalZero": ("%1", "01 "),
    "decimalEnclosedCircle": ("%1", "①"),
    "decimalEnclosedParen": ("%1", "⑴"),
    "decimalFullWidth": ("%1、", "１、"),
    "decimal": ("%1", "1 "),
}


def _tops(pattern: str) -> list[str]:
    if "|" in pattern:
        return pattern.split("|")
    size = len(pattern) // 4
    return [pattern[at : at + size] for at in range(0, len(pattern), size)]


@pytest.mark.parametrize("name", TYPED)
def test_typed_numbers(name: str, tmp_path: Path):
    pattern, second, third = TYPED[name]
    tops = _tops(pattern)
    body, wanted = "", []
    for top, section in zip(tops, SECTIONS, strict=True):
        body += lines("bold", top + section)
        wanted.append((2, top + section))
        if section == SECTIONS[2]:
            body += lines("bold", f"{second}策划阶段", f"{third}制定目标")
            wanted += [(3, f"{second}策划阶段"), (4, f"{third}制定目标")]
    assert headings(body, tmp_path) == wanted


@pytest.mark.parametrize("form", COUNTED)
def test_numbers_that_word_counts(form: str, tmp_path: Path):
    pattern, first = COUNTED[form]
    package = Package()
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    package.add("numbering", "numbering.xml", part("w:numbering", numbering))
    about = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>'
    package.body = "".join(paragraph(each, about) + text(each) for each in SECTIONS)
    found = import_bytes(package.bytes(), tmp_path).case.document.headings
    assert found[0].text == f"{first}{SECTIONS[0]}"
    assert [each.level for each in found] == [2, 2, 2, 2]


def test_a_renamed_section_keeps_its_number(tmp_path: Path):
    body = lines(
        "bold", "1. 公司简介", "2. 质量管理模式或方法简介", "3. 推进及应用过程", "4. 取得的成效"
    )
    texts = [text for _, text in headings(body, tmp_path)]
    assert [each[:2] for each in texts] == ["1.", "2.", "3.", "4."]
