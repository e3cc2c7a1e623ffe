from __future__ import annotations

import pytest

from casebook.model.counting import count_characters


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("质量标杆", 4),
        ("质量　标杆", 4),  # a full-width space is a space
        ("“精益”——六西格玛……", 12),
        ("92.1%", 1),
        ("Six Sigma", 2),
        ("用Minitab画图", 4),
        ("，。、；：？！（）《》", 11),
        ("- + /", 0),
    ],
)
def test_counts_as_word_does(text: str, count: int) -> None:
    assert count_characters(text) == count
