from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from casebook.lint import Severity
from casebook.reporters.junit import report
from casebook.reporters.report import Outcome
from tests.reporters.outcomes import diagnostic, outcome
from tests.rules.corpora import make_corpus

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas/junit-10.xsd"))


def parsed(made: Outcome) -> etree._Element:
    root = etree.fromstring(report(made).encode("utf-8"))
    SCHEMA.assertValid(root)
    return root


def test_the_schema_can_fail():
    root = etree.fromstring(report(outcome(diagnostic())).encode("utf-8"))
    root[0][0].set("colour", "red")
    assert not SCHEMA.validate(root)


def test_nothing_found():
    root = parsed(outcome())
    assert (root.get("tests"), root.get("failures"), root.get("time")) == ("0", "0", "1.235")


def test_a_file_with_errors_is_one_failed_test():
    found = [diagnostic(), diagnostic(line=40), diagnostic(Severity.WARNING, line=41)]
    (case,) = parsed(outcome(*found)).iter("testcase")
    assert case.get("name") == "cases/2021/an-li/index.md"
    (failure,) = case.iter("failure")
    assert (
        failure.get("message") == "[S002] 章节「实施与推进情况」不认识（通知：四个章节），等 2 处"
    )
    assert "错误[S002] 第 37 行" in (failure.text or "")
    assert "警告[S002] 第 41 行" in (case.findtext("system-out") or "")


def test_a_warning_fails_nothing_and_a_case_without_findings_passes(tmp_path: Path):
    corpus = make_corpus(tmp_path / "content", {})
    root = parsed(outcome(diagnostic(Severity.WARNING), corpus=corpus, cases=corpus.cases))
    assert (root.get("tests"), root.get("failures")) == ("2", "0")


@pytest.mark.parametrize("name", ["\x1b[31m", "<&>\"'", "换\n行", "\udcff", "\ufffe", "😀", "]]>"])
def test_any_text_stays_valid_xml(name: str):
    found = diagnostic(file=f"cases/2021/{name}/index.md", excerpt=name)
    assert len(list(parsed(outcome(found)).iter("testcase"))) == 1
