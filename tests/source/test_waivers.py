"""A request in a comment: what it covers, and that nobody but the check sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.model.case import Case
from casebook.source.waivers import FORM, read_waivers
from tests.rules.corpora import BASE_CASE, Change, make_corpus

COMMENT = FORM


def case(folder: Path, body: str) -> Case:
    (found,) = make_corpus(folder / "content", {BASE_CASE: Change(body=body)}).cases
    return found


def covered(folder: Path, body: str) -> list[tuple[str, str, int | None, int | None]]:
    """Codes, reasons and lines, counted from the first line of `body`."""
    found = case(folder, body)
    start = found.document.position.line
    return [
        (each.code, each.reason, (each.first_line or 0) - start, (each.last_line or 0) - start)
        for each in read_waivers(found)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{COMMENT}\n甲\n乙\n\n丙\n", [("W003", "理由", 2, 3)]),
        (f"{COMMENT}\n\n甲\n", [("W003", "理由", 3, 3)]),
        (f"{COMMENT}\n\n甲\n乙\n\n丙\n", [("W003", "理由", 3, 4)]),
        (f"甲 {COMMENT}\n乙\n", [("W003", "理由", 1, 1)]),
        (f"| 甲 | 乙 |{COMMENT}\n", [("W003", "理由", 1, 1)]),
        (f"{COMMENT}\n|a|\n|-|\n|1|\n\n乙\n", [("W003", "理由", 2, 4)]),
        (
            "<!-- casebook: 豁免 W001 W002、w003，甲 乙 -->\n丙\n",
            [("W001", "甲 乙", 2, 2), ("W002", "甲 乙", 2, 2), ("W003", "甲 乙", 2, 2)],
        ),
        ("<!--casebook：豁免W003理由-->\n丙\n", [("W003", "理由", 2, 2)]),
        (f"{COMMENT}", [("W003", "理由", 2, 2)]),
        (f"```\n{COMMENT}\n```\n", []),
        (f"~~~~\n{COMMENT}\n~~~\n{COMMENT}\n~~~~\n", []),
        ("<!-- casebook 的话 -->\n", []),
        ("casebook: 豁免 W003 理由\n", []),
    ],
)
def test_what_a_comment_covers(tmp_path: Path, body: str, expected: list[object]) -> None:
    assert covered(tmp_path, body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "## 一、企业概况\n\n{0}公司生产精密主轴。\n\n## 四、实施效果\n",
        "## 一、企业概况\n\n- 甲\n\n{0}表1 指标\n\n|甲|\n|-|\n|1|\n",
        "{0}## 一、企业概况\n\n![图1 甲](luxian.svg)\n",
    ],
)
def test_it_is_in_no_text_no_count_and_no_page(tmp_path: Path, body: str) -> None:
    plain = case(tmp_path / "without", body.format(""))
    asked = case(tmp_path / "with", body.format(f"{COMMENT}\n"))
    assert [block.text for block in asked.document.blocks] == [
        block.text for block in plain.document.blocks
    ]
    assert asked.outline == plain.outline
    assert "casebook" not in asked.document.html
    assert asked.document.html.split() == plain.document.html.split()
