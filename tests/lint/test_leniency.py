"""What a notice and a case may change of a rule."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

import casebook.rules
from casebook.lint import Diagnostic, Severity, find_rules, lint
from tests.rules.corpora import BASE_CASE, Change, make_corpus

BAD_TITLE = {"title": "湘江精工（示例）有限公司实施精益六西格玛的做法"}  # T004 wrong-title-ending


def found(
    folder: Path, code: str, front: Mapping[str, object], notice: Mapping[str, object]
) -> list[Diagnostic]:
    changes = {BASE_CASE: Change(front=dict(front)), "notices/2021.yml": Change(front=dict(notice))}
    report = lint(make_corpus(folder / "content", changes), find_rules(casebook.rules))
    return [each for each in report.diagnostics if each.code == code]


@pytest.mark.parametrize(
    ("setting", "severity"), [("warning", Severity.WARNING), ("error", Severity.ERROR)]
)
def test_a_notice_sets_the_severity(setting: str, severity: Severity, tmp_path: Path) -> None:
    notice = {"rules": {"wrong-title-ending": setting}}
    (diagnostic,) = found(tmp_path, "T004", BAD_TITLE, notice)
    assert diagnostic.severity is severity


@pytest.mark.parametrize("off", ["off", False])
def test_a_notice_turns_a_rule_off(off: object, tmp_path: Path) -> None:
    assert not found(tmp_path, "T004", BAD_TITLE, {"rules": {"wrong-title-ending": off}})


def test_a_notice_cannot_let_off_what_cannot_be_suppressed(tmp_path: Path) -> None:
    pledge = {"truthful": True, "share": False, "exchange": True, "date": "2021-05-06"}
    notice = {"rules": {"pledge-incomplete": "off"}}
    (diagnostic,) = found(tmp_path, "A001", {"pledge": pledge}, notice)
    assert diagnostic.severity is Severity.ERROR


def test_a_case_is_let_off_with_a_reason(tmp_path: Path) -> None:
    suppress = [{"code": "T004", "reason": "标题以认定文件为准"}]
    assert not found(tmp_path, "T004", BAD_TITLE | {"suppress": suppress}, {})


def test_a_reason_is_required(tmp_path: Path) -> None:
    suppress = [{"code": "T004", "reason": " "}]
    assert found(tmp_path, "T004", BAD_TITLE | {"suppress": suppress}, {})


def test_pledges_cannot_be_let_off(tmp_path: Path) -> None:
    pledge = {"truthful": True, "share": False, "exchange": True, "date": "2021-05-06"}
    front = {"pledge": pledge, "suppress": [{"code": "A001", "reason": "企业口头同意"}]}
    assert found(tmp_path, "A001", front, {})
