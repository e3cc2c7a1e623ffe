from __future__ import annotations

import pytest
from lxml import etree

from casebook.source.body import read_body


def read_text(html: str) -> str:
    return "".join(map(str, etree.HTML(html).itertext()))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("一行\n二行", "一行二行"),
        ("一行，\n二行", "一行，二行"),
        ("一行\nSPC", "一行\nSPC"),
        ("Six\nSigma", "Six\nSigma"),
        ("一行\n**二行**", "一行二行"),
        ("**一行**\n二行", "一行二行"),
        ("一行`码`\n二行", "一行码二行"),
        ("- 一行\n  二行", "一行二行"),
        ("> 一行\n> 二行", "一行二行"),
    ],
)
def test_lines_of_a_chinese_paragraph_are_joined(markdown: str, text: str) -> None:
    document, _ = read_body(markdown)
    assert [block.text for block in document.blocks] == [text]
    assert text.replace("\n", " ") in " ".join(read_text(document.html).split())


def test_code_keeps_its_lines() -> None:
    document, _ = read_body("```\n一行\n二行\n```")
    assert "一行\n二行" in document.html


def test_hard_breaks_stay() -> None:
    document, _ = read_body("一行\\\n二行")
    assert "<br>" in document.html
