from __future__ import annotations

import pytest

from casebook.lint import Severity
from casebook.reporters.github import report
from tests.reporters.outcomes import diagnostic, outcome


def test_an_annotation_at_the_line():
    first, last = report(outcome(diagnostic())).splitlines()
    assert first == (
        "::error file=cases/2021/an-li/index.md,line=37,col=4,endColumn=13,"
        "title=S002 unknown-section::章节「实施与推进情况」不认识（通知：四个章节）%0A帮助：改成「实施与运行情况」"
    )
    assert last == "检查了 0 个案例：1 个错误，0 个警告"


def test_a_warning():
    assert report(outcome(diagnostic(Severity.WARNING))).startswith("::warning file=")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a,b:c", "a%2Cb%3Ac"),
        ("100%", "100%25"),
        ("换\n行", "换 行"),
        ("\r::error::", " %3A%3Aerror%3A%3A"),
        ("\x1b", "\ufffd"),
    ],
)
def test_a_file_name_cannot_give_a_command(name: str, written: str):
    lines = report(outcome(diagnostic(file=name))).splitlines()
    assert lines[0].startswith(f"::error file={written},line=37,")
    assert len(lines) == 2
