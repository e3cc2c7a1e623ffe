from __future__ import annotations

import json
from typing import Any

import pytest

from casebook.lint import Related, Severity, find_rules, lint
from casebook.model.position import Position
from casebook.model.source_file import Place
from casebook.reporters.json import report
from tests.reporters.outcomes import diagnostic, outcome
from tests.rules.corpora import BASE_CASE, Change, make_corpus


def parsed(*diagnostics) -> dict[str, Any]:
    text = report(outcome(*diagnostics))
    assert text.endswith("}\n")
    found: dict[str, Any] = json.loads(text)
    return found


def test_nothing_found():
    assert parsed() == {
        "version": 1,
        "summary": {"cases": 0, "errors": 0, "warnings": 0, "seconds": 1.235},
        "diagnostics": [],
    }


def test_one_finding():
    other = Related(Place("cases/2021/b/index.md", Position(3)), "另一处")
    document = parsed(diagnostic(Severity.WARNING, related=(other,)))
    assert document["summary"] == {"cases": 0, "errors": 0, "warnings": 1, "seconds": 1.235}
    assert document["diagnostics"] == [
        {
            "code": "S002",
            "name": "unknown-section",
            "severity": "warning",
            "message": "章节「实施与推进情况」不认识（通知：四个章节）",
            "help": "改成「实施与运行情况」",
            "file": "cases/2021/an-li/index.md",
            "line": 37,
            "column": 4,
            "related": [{"file": "cases/2021/b/index.md", "line": 3, "message": "另一处"}],
        }
    ]


def test_chinese_is_not_escaped():
    assert "章节「实施与推进情况」" in report(outcome(diagnostic()))


@pytest.mark.parametrize("name", ["空 格", '引"号', "反\\斜", "换\n行", "\x1b[31m", "😀"])
def test_any_file_name_stays_valid_json(name: str):
    file = f"cases/2021/{name}/index.md"
    assert parsed(diagnostic(file=file))["diagnostics"][0]["file"] == file


def test_a_real_check_has_the_form_of_the_design(tmp_path):
    import casebook.rules

    changes = {
        BASE_CASE: Change(front={"title": None, "city": "武汉"}),
        "cases/2021/other/index.md": Change(),
    }
    corpus = make_corpus(tmp_path / "content", changes)
    found = lint(corpus, find_rules(casebook.rules)).diagnostics
    document = parsed(*found)
    assert document["summary"]["errors"] > 2
    assert any(each["related"] for each in document["diagnostics"])
    for each in document["diagnostics"]:
        assert set(each) == {
            *("code", "name", "severity", "message", "help", "file", "line", "column", "related")
        }
        assert each["severity"] in ("error", "warning")
        for place in (each, *each["related"]):
            assert (corpus.root / place["file"]).is_file()
            assert "\\" not in place["file"]
            assert place["line"] >= 1
            assert place["message"]
