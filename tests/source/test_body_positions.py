"""Where the parts of a report stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.source.documents import Report, reports
from tests.source.reading import at, body, lines


@given(reports(), st.integers(1, 60))
@settings(max_examples=300, deadline=None)
def test_every_part_keeps_its_line(report: Report, first_line: int):
    document = body(report.markdown, first_line)
    shift = first_line - 1
    assert lines(document.headings) == [line + shift for line in report.headings]
    assert lines(document.figures) == [line + shift for line in report.figures]
    assert lines(document.tables) == [line + shift for line in report.tables]
    assert {line + shift for line in report.links} <= {
        line for link in document.links for line in (link.position.line, link.position.line + 1)
    }


@pytest.mark.parametrize(
    ("markdown", "positions"),
    [
        ("甲\n\n# 乙", [(3, 1, 3)]),
        ("- 甲\n  - ## 乙", [(2, 5, 4)]),
        ("> 甲\n>\n> > ### 乙 ###", [(3, 5, 9)]),
        ("1. 甲\n\n   ## 乙", [(3, 4, 4)]),
        ("甲\n===\n\n乙\n---", [(1, 1, 1), (4, 1, 1)]),
        ("<h2>甲</h2>", [(1, 1, 1)]),
        ("甲\n\n<div>\n<h2>乙</h2>\n</div>", [(1, 1, 1)]),
    ],
)
def test_positions_of_headings(markdown, positions):
    assert [at(heading.position) for heading in body(markdown).headings] == positions


@pytest.mark.parametrize(
    ("markdown", "figures", "tables"),
    [
        ("- 甲\n  > ![图1 乙](a.png)", [(2, 5)], []),
        ("> - ![图1 乙](a.png)", [(1, 5)], []),
        ("甲 ![乙](a.png) ![丙](b.png)", [(1, 3), (1, 15)], []),
        ("[![甲](a.png)](b)", [(1, 2)], []),
        ("- 甲\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |", [], [(3, 3)]),
        ("> 表1 甲\n> | a |\n> |---|\n> | ![乙](a.png) |", [(4, 5)], [(2, 3)]),
        ("> 表1 甲\n>\n> | a |\n> |---|\n> | 1 |", [], [(3, 3)]),
    ],
)
def test_positions_of_figures_and_tables_inside_other_blocks(markdown, figures, tables):
    document = body(markdown)
    assert [at(each.position)[:2] for each in document.figures] == figures
    assert [at(each.position)[:2] for each in document.tables] == tables


@pytest.mark.parametrize(
    ("markdown", "links"),
    [
        ("见[甲](a.md)和[乙](b.md)", [("a.md", 1, 2, 9), ("b.md", 1, 12, 9)]),
        ("> - 见[甲](a.md)", [("a.md", 1, 6, 9)]),
        ("| [甲](a.md) |\n|---|\n| [乙](b.md) |", [("a.md", 1, 3, 9), ("b.md", 3, 3, 9)]),
        ("[甲]\n\n[甲]: a.md", [("a.md", 1, 1, 3)]),
        ("<http://a.example>", [("http://a.example", 1, 1, 18)]),
        ("甲[^1]\n\n[^1]: [乙](b.md)", [("b.md", 3, 7, 9)]),
    ],
)
def test_links(markdown, links):
    found = [(link.target, *at(link.position)) for link in body(markdown).links]
    assert found == links


@pytest.mark.parametrize("sourcepos", ["9999:1-9999:9", "0:0-0:0", "2:1-1:1", "x", ""])
def test_a_forged_source_position_is_not_believed(sourcepos):
    raw = f'<div data-sourcepos="{sourcepos}">\n<P DATA-SourcePos="{sourcepos}">丙</P></div>'
    document = body(f"甲\n\n{raw}\n\n## 乙\n", first_line=11)
    assert set(lines(document.blocks)) <= {11, 13, 16}
    assert document.headings[0].position.line == 16


def test_forbidden_elements_are_named_with_their_line():
    document = body("甲\n\n<script>x</script>\n\n乙 <b>丙</b> <font>丁</font>\n\n<DIV><Center>戊\n")
    found = [(dropped.name, dropped.position.line) for dropped in document.dropped]
    assert [name for name, _ in found] == ["script", "b", "font", "center"]
    assert [line for _, line in found[1:3]] == [5, 5]
