from __future__ import annotations

import pytest

from casebook.model.fault import FaultKind
from casebook.model.front_matter import FrontMatter
from casebook.source.front_matter import read_front_matter

K = FaultKind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", [K.NO_FRONT_MATTER]),
        ("\n", [K.NO_FRONT_MATTER]),
        ("---", [K.NO_FRONT_MATTER]),
        ("---\n", [K.NO_FRONT_MATTER]),
        ("---\n---", [K.NO_FRONT_MATTER]),
        ("---\n\n---\n", [K.NO_FRONT_MATTER]),
        ("\n---\ntitle: 甲\n---\n", [K.NO_FRONT_MATTER]),
        ("---\ntitle: 甲\n", [K.NO_FRONT_MATTER]),
        ("---\n- 甲\n---\n", [K.NO_FRONT_MATTER]),
        ("---\n甲\n---\n", [K.NO_FRONT_MATTER]),
        ("---\nnull\n---\n", [K.NO_FRONT_MATTER]),
        ("---\n[]\n---\n", [K.NO_FRONT_MATTER]),
        ("---\na: [\n---\n", [K.YAML_SYNTAX]),
        ("---\n<<: {title: 甲}\n---\n", [K.YAML_ALIAS]),
        ("--- \ntitle: 甲\n---\t\n", []),
    ],
)
def test_faults(text, kinds):
    head = read_front_matter(text)
    assert [fault.kind for fault in head.faults] == kinds


def test_a_text_without_front_matter_is_all_body():
    head = read_front_matter("## 一、企业概况\n\n正文")
    assert (head.body, head.body_line) == ("## 一、企业概况\n\n正文", 1)
    assert head.front == FrontMatter()


def test_the_body_begins_after_the_second_fence_and_may_hold_more():
    head = read_front_matter("---\ntitle: 甲\n---\n\n正文\n\n---\n\n又")
    assert head.front.title == "甲"
    assert (head.body, head.body_line) == ("\n正文\n\n---\n\n又", 4)


def test_lines_are_those_of_the_file():
    head = read_front_matter("---\ntitle: 甲\nyear: x\n---\n")
    assert head.places["title",].line == 2
    assert head.faults[0].position.line == 3
