from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs

from casebook.lint import Severity
from casebook.reporters.gitlab import report
from casebook.reporters.report import Outcome
from tests.reporters.outcomes import diagnostic, outcome

SCHEMA = jsonschema_rs.validator_for(
    json.loads((Path(__file__).parent / "schemas/gitlab-code-quality.json").read_text("utf-8"))
)


def issues(made: Outcome) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(report(made))
    assert [error.message for error in SCHEMA.iter_errors(found)] == []
    return found


def test_nothing_found():
    assert issues(outcome()) == []


def test_a_finding():
    (issue,) = issues(outcome(diagnostic(Severity.WARNING)))
    assert issue["severity"] == "minor"
    assert issue["check_name"] == "S002 unknown-section"
    assert issue["location"] == {"path": "cases/2021/an-li/index.md", "lines": {"begin": 37}}


def test_a_fingerprint_survives_a_shift_of_lines_and_tells_findings_apart():
    first, moved, second = (
        diagnostic(),
        diagnostic(line=52),
        diagnostic(file="cases/2021/b/index.md"),
    )
    prints = [issues(outcome(each))[0]["fingerprint"] for each in (first, moved, second)]
    assert prints[0] == prints[1] != prints[2]


def test_findings_that_are_alike_have_fingerprints_of_their_own():
    prints = [each["fingerprint"] for each in issues(outcome(diagnostic(), diagnostic(line=52)))]
    assert len(set(prints)) == 2
