"""What is too deep, too long or not text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.model.fault import FaultKind
from casebook.source.body import read_body
from casebook.source.decode import decode
from tests.source.reading import body
from tests.source.visible import bare

DEEP = 80


@pytest.mark.parametrize(
    "markdown",
    [
        "> " * 5000 + "甲",
        "- > " * DEEP + "甲",
        "1. " * DEEP + "甲",
        "".join(" " * 2 * level + "- 甲\n" for level in range(DEEP)),
        "<div>" * DEEP,
        "<div>\n\n" * DEEP,
        "甲" + "<b>" * DEEP,
        "<div>\n<!--" + "</a>" * DEEP + "-->" + "<div>" * DEEP,
        '<div title="' + "</a>" * DEEP + '">' + "<div>" * DEEP,
        "<table><tr><td>" * DEEP,
        "*a **b " * DEEP + "c** d*" * DEEP,
        "[" * 15_000,
        "![" * 9_000,
        "[a](" * 4_900,
    ],
    ids=lambda markdown: markdown[:12],
)
def test_what_nests_too_deep_is_refused(markdown):
    document, faults = read_body(markdown, 7)
    assert [fault.kind for fault in faults] == [FaultKind.NESTED_TOO_DEEP]
    assert faults[0].position.line == 7
    assert document.html == ""


def test_what_nests_as_deep_as_a_person_writes_is_read():
    document = body("> > - 甲\n> >   - 乙\n> >     1. **丙*丁***\n")
    assert bare("".join(block.text for block in document.blocks)) == "甲乙丙丁"


@pytest.mark.parametrize(
    "markdown",
    [
        "字" * 1_000_000,
        "a" * 1_000_000,
        ". " * 500_000,
        "." * 1_000_000,
        "!" * 1_000_000,
        "|" * 1_000_000,
        "]" * 500_000,
        "<" * 500_000,
        "`" * 500_000,
        "*" * 500_000,
        "<b>" * 300_000,
        "字<br>" * 200_000,
        "**x**字" * 100_000,
        "`x`字" * 100_000,
        "*x " * 100_000 + " x*" * 100_000,
        "\n**甲**" * 10_000,
        "\n".join(["一"] * 50_000),
        "|" + "a|" * 20_000 + "\n|" + "-|" * 20_000 + "\n" + "|x|\n" * 20_000,
        "| 甲 | 乙 |\n|---|---|\n" + "| 1 | 2 |\n" * 5000,
        "## 甲\n\n" * 1000,
        "表1 甲\n\n|a|\n|-|\n|1|\n\n" * 1000,
        "甲[^1]" * 1500 + "\n\n[^1]: 注",
    ],
    ids=lambda markdown: f"{markdown[:10]!r} {len(markdown)}",
)
def test_time_stays_short(markdown):
    start = time.process_time()
    read_body(markdown)
    assert time.process_time() - start < 8


def test_a_long_table_and_many_headings_are_read_whole():
    document = body("| 甲 | 乙 |\n|---|---|\n" + "| 1 | 2 |\n" * 5000 + "\n## 甲\n" * 1000)
    assert len(document.tables[0].rows) == 5001
    assert len(document.headings) == 1000
    assert document.headings[-1].position.line == 7002


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text):
    read_body(decode(text.encode("utf-8", "replace"))[0])
