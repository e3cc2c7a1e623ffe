from __future__ import annotations

import pytest

from casebook.model.fault import FaultKind
from casebook.model.limits import STANDARD
from casebook.source.limits import (
    MOST_BRACKETS,
    is_costly,
    is_deep,
    refusal,
    within_limits,
)
from casebook.source.page_html import parse

DEEPEST, LONGEST_LINE, MOST_LINES = STANDARD.nesting, STANDARD.line_characters, STANDARD.lines
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


@pytest.mark.parametrize(
    ("markdown", "kind", "line"),
    [
        ("字" * LONGEST_LINE, None, 0),
        ("甲\n" + "字" * (LONGEST_LINE + 1), FaultKind.LINE_TOO_LONG, 8),
        ("\n" * (MOST_LINES - 1), None, 0),
        ("\n" * MOST_LINES, FaultKind.TOO_MANY_LINES, 7 + MOST_LINES),
        ("> " * DEEPEST, FaultKind.NESTED_TOO_DEEP, 7),
    ],
    ids=["longest line", "longer", "most lines", "more", "deep"],
)
def test_what_is_refused_before_it_is_parsed(markdown, kind, line):
    fault = refusal(markdown, 7)
    assert (fault and fault.kind, fault.position.line if fault else 0) == (kind, line)


def test_what_is_left_of_a_refused_file():
    assert within_limits("甲\n" + "字" * 30_000, 1) == "甲\n" + "字" * LONGEST_LINE
    assert within_limits("甲\n" * 30_000, 3).count("\n") == MOST_LINES + 2
