from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from casebook.model.position import Position
from casebook.model.source_file import Place
from casebook.reporters.excerpt import WIDEST, excerpt


def shown(text: str, column: int = 1, length: int = 1) -> tuple[str, str]:
    return excerpt(Place("a.md", Position(1, column, length), text))


@pytest.mark.parametrize(
    ("text", "column", "length", "line", "carets"),
    [
        ("title: 甲乙丙", 8, 2, "title: 甲乙丙", "       ^^^^"),
        ("title: 甲乙丙", 1, 5, "title: 甲乙丙", "^^^^^"),
        ("标题甲", 3, 1, "标题甲", "    ^^"),
        ("a\tb", 3, 1, "a b", "  ^"),
        ("短", 9, 3, "短", "  ^"),
        ("", 1, 1, "", "^"),
        ("甲乙", 1, 99, "甲乙", "^^^^"),
        ("　全角空格", 2, 2, "　全角空格", "  ^^^^"),
        ("😀甲", 2, 1, "😀甲", "  ^^"),
    ],
)
def test_carets_stand_below_the_finding_in_terminal_cells(text, column, length, line, carets):
    assert shown(text, column, length) == (line, carets)


def test_a_long_line_is_cut_around_the_finding():
    line, carets = shown("前" * 300 + "错字" + "后" * 300, 301, 2)
    assert line.startswith("…")
    assert line.endswith("…")
    start = carets.index("^")
    assert carets.count("^") == 4
    before = line[: next(n for n in range(len(line)) if cell_len(line[:n]) == start)]
    assert line[len(before) :].startswith("错字")


@given(
    st.text(st.characters(exclude_categories=["C"], exclude_characters="\u200d"), max_size=200),
    st.integers(1, 300),
    st.integers(1, 300),
)
@settings(max_examples=300, deadline=None)
def test_it_always_fits_and_always_marks_something(text, column, length):
    line, carets = shown(text, column, length)
    assert cell_len(line) <= WIDEST + 2
    assert len(carets) <= WIDEST + 3
    assert set(carets.lstrip(" ")) == {"^"}


@pytest.mark.parametrize("text", ["a" * 1_000_000, "字" * 1_000_000, " " * 1_000_000])
@pytest.mark.parametrize("column", [1, 500_000, 1_000_000])
def test_a_line_of_a_million_characters_takes_no_time(text, column):
    start = time.process_time()
    shown(text, column, 1_000_000)
    assert time.process_time() - start < 3
