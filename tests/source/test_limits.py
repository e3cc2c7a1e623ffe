from __future__ import annotations

import pytest

from casebook.source.limits import DEEPEST, MOST_BRACKETS, is_costly, is_deep
from casebook.source.page_html import parse

PROSE = "公司生产精密主轴，**一次交验合格率**由92.1%提升到[98.6%](a.md)。" * 20


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (f"{PROSE}\n\n" * 100, False),
        (PROSE * 20, False),
        ("字" * 2_000_000, False),
        ("> > > 甲\n" * 5000, False),
        (("| 甲 " * 20 + "|\n") * 5000, False),
        ("> " * DEEPEST, True),
        ("甲\n" + "\t>" * DEEPEST, True),
        ("[" * (MOST_BRACKETS + 1), True),
        ("[" * MOST_BRACKETS + "\n\n" + "[" * MOST_BRACKETS, False),
        ("**x**字" * 100_000, True),
        ("**x**字\n" * 100_000, False),
        ("|" * 5000 + "\n|" * 5000, True),
    ],
)
def test_what_costs_too_much(markdown, expected):
    assert is_costly(markdown) is expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", False),
        ("<p>甲</p>" * 1000, False),
        ("<div>" * DEEPEST, False),
        ("<div>" * (DEEPEST + 1), True),
        ("<p>甲</p><!--</b></b>-->" + "<b>" * (DEEPEST + 1), True),
        ("<br>" * 1000, False),
    ],
)
def test_what_nests_too_deep(html, expected):
    assert is_deep(parse(html)) is expected
