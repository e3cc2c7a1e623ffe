from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

import casebook.rules
from casebook.lint import Related, Report, Severity, find_rules, lint
from casebook.model.position import Position
from casebook.model.source_file import Place
from casebook.reporters.report import Outcome
from casebook.reporters.sarif import report
from tests.reporters.outcomes import EMPTY, diagnostic, outcome
from tests.rules.corpora import BASE_CASE, Change, make_corpus

RULES = {rule.code: rule for rule in find_rules(casebook.rules)}
SCHEMA = jsonschema_rs.validator_for(
    json.loads((Path(__file__).parent / "schemas/sarif-2.1.0.json").read_text("utf-8"))
)


def run_of(made: Outcome) -> dict[str, Any]:
    document = json.loads(report(made))
    assert [error.message for error in SCHEMA.iter_errors(document)] == []
    (run,) = document["runs"]
    found: dict[str, Any] = run
    return found


def test_the_schema_can_fail():
    document = json.loads(report(outcome(diagnostic())))
    document["runs"][0]["results"][0]["level"] = "fatal"
    assert list(SCHEMA.iter_errors(document))


def test_nothing_found():
    run = run_of(outcome())
    assert (run["results"], run["columnKind"]) == ([], "utf16CodeUnits")


def test_a_finding():
    other = Related(Place("cases/2021/b/index.md", Position(3)), "另一处")
    made = Outcome(Report((diagnostic(related=(other,)),), 1), EMPTY, (), 1, 1, RULES, root="内容/")
    (result,) = run_of(made)["results"]
    assert (result["ruleId"], result["level"]) == ("S002", "error")
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "%E5%86%85%E5%AE%B9/cases/2021/an-li/index.md"
    assert location["region"] == {"startLine": 37, "startColumn": 4, "endColumn": 13}
    assert result["relatedLocations"][0]["message"]["text"] == "另一处"


@pytest.mark.parametrize(
    ("line", "column", "length", "region"),
    [
        ("甲乙丙", 2, 1, (2, 3)),
        ("😀乙丙", 2, 1, (3, 4)),
        ("😀😀", 1, 2, (1, 5)),
        ("甲", 5, 2, (5, 7)),
        ("", 1, 1, (1, 2)),
        ("a\udc80b", 3, 1, (3, 4)),
    ],
)
def test_columns_are_utf_16_code_units(line, column, length, region):
    found = diagnostic(column=column, length=length, excerpt=line)
    (result,) = run_of(outcome(found))["results"]
    where = result["locations"][0]["physicalLocation"]["region"]
    assert (where["startColumn"], where["endColumn"]) == region


def test_every_rule_is_described():
    made = Outcome(Report((), 0), EMPTY, (), 1, 1, RULES, {"T001": "https://a.cn/rules/t001/"})
    rules = run_of(made)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    titled = next(rule for rule in rules if rule["id"] == "T001")
    assert titled["helpUri"] == "https://a.cn/rules/t001/"
    assert titled["help"]["markdown"].startswith("标杆名称")


def test_what_the_baseline_knows_is_suppressed():
    made = Outcome(Report((), 0, (diagnostic(Severity.WARNING),)), EMPTY, (), 1, 1)
    (result,) = run_of(made)["results"]
    assert result["suppressions"] == [{"kind": "external"}]


def test_a_real_check(tmp_path: Path):
    changes = {
        BASE_CASE: Change(front={"title": None, "city": "武汉"}, body="甲😀,乙\n\n13800138000\n"),
        "cases/2021/other/index.md": Change(),
        "cases/2021/中文 名😀/index.md": Change(raw="没有前置信息\n"),
    }
    corpus = make_corpus(tmp_path / "content", changes)
    made = Outcome(lint(corpus, RULES.values()), corpus, corpus.cases, 1, 1, RULES)
    results = run_of(made)["results"]
    assert len(results) > 10
    prints = [each["partialFingerprints"]["casebook/v1"] for each in results]
    assert len(set(prints)) == len(prints)
