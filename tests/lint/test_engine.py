from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from casebook.lint import Severity, lint
from casebook.lint.engine import MOST_ALIKE
from casebook.model.fault import Fault, FaultKind
from casebook.model.notice import Notice
from tests.lint.specimens import (
    EachCase,
    EachWithNotice,
    LaterRule,
    Many,
    ManyRemedies,
    Twice,
    Unreadable,
    Whole,
    case,
    corpus,
)

ROOT = Path(__file__).parents[2]
NOTICE = Notice.model_validate(
    yaml.safe_load((ROOT / "content/notices/2021.yml").read_text("utf-8"))
)
A, B, C = (case(f"cases/2021/{name}/index.md") for name in "abc")


def told(report) -> list[tuple[str, str]]:
    return [(each.code, each.place.file) for each in report.diagnostics]


def test_nothing_to_check():
    report = lint(corpus(), [EachCase(), EachWithNotice(), Unreadable(), Twice()])
    assert (report.diagnostics, report.cases, report.errors, report.warnings) == ((), 0, 0, 0)


def test_a_finding_becomes_a_diagnostic_of_its_rule():
    (found,) = lint(corpus(A), [EachCase()]).diagnostics
    assert (found.code, found.name, found.severity) == ("Y001", "specimens", Severity.WARNING)
    assert (found.message, found.help) == ("案例", "改")
    assert (found.place.position.line, found.place.excerpt) == (2, "乙")


def test_order_is_that_of_files_then_lines_then_columns_then_codes():
    rules = [EachWithNotice(), EachCase(), Twice()]
    report = lint(corpus(B, A, notice=NOTICE), rules)
    of_one = ["Y000", "Y002", "Y000", "Y001"]
    assert told(report) == [
        *((code, A.path) for code in of_one),
        *((code, B.path) for code in of_one),
    ]
    assert (report.cases, report.errors, report.warnings) == (2, 6, 2)


def test_order_does_not_depend_on_that_of_rules_or_cases():
    rules = [EachWithNotice(), EachCase(), Twice(), Whole()]
    forth = lint(corpus(A, B, notice=NOTICE), rules)
    back = lint(corpus(A, B, notice=NOTICE), rules[::-1])
    assert forth.diagnostics == back.diagnostics


def test_the_same_finding_is_told_once():
    assert len(lint(corpus(A), [Twice()]).diagnostics) == 2


def test_findings_that_differ_only_in_remedy_have_an_order_too():
    found = lint(corpus(A), [ManyRemedies()]).diagnostics
    assert [each.help for each in found] == list("一丁七万丈三")


@pytest.mark.parametrize(("year", "asked"), [(2021, True), (2020, False), (None, False)])
def test_a_notice_rule_is_asked_only_where_there_is_a_notice_of_the_year(year, asked):
    found = lint(corpus(case("x/index.md", year), notice=NOTICE), [EachWithNotice()]).diagnostics
    assert bool(found) is asked


def test_a_fault_rule_sees_cases_and_data_files():
    gone = Fault(FaultKind.UNREADABLE, subject="没有了")
    other = Fault(FaultKind.ENCODING)
    faulty = case("cases/2021/a/index.md", 2021, gone, other)
    report = lint(corpus(faulty, B, faults=(gone,)), [Unreadable()])
    assert told(report) == [("Y004", faulty.path), ("Y004", "notices/2021.yml")]


def test_only_selected_files_are_told_but_all_are_compared():
    report = lint(corpus(A, B, C), [Whole(), EachCase()], lambda file: file == C.path)
    assert told(report) == [("Y003", C.path), ("Y001", C.path)]
    assert report.diagnostics[0].related[0].place.file == A.path
    assert report.cases == 1


def test_a_rule_of_the_corpus_is_silent_on_files_not_selected():
    assert told(lint(corpus(A, B), [Whole()], lambda file: file == A.path)) == []


@pytest.mark.parametrize(
    ("year", "told_of"), [(2021, False), (2022, False), (2023, True), (2024, True), (None, True)]
)
def test_a_rule_never_fails_a_case_older_than_itself(year, told_of):
    found = lint(corpus(case("x/index.md", year), notice=NOTICE), [LaterRule()]).diagnostics
    assert bool(found) is told_of


def test_with_a_change_what_names_a_changed_case_is_told_too():
    report = lint(
        corpus(A, B, C), [Whole(), EachCase()], lambda file: file == A.path, lambda _: False
    )
    assert told(report) == [("Y001", A.path), ("Y003", B.path), ("Y003", C.path)]
    assert report.cases == 1


def test_of_many_alike_the_first_are_told_and_how_many_more():
    found = lint(corpus(A, B), [Many(), EachCase()]).diagnostics
    of_one = [each for each in found if (each.code, each.place.file) == ("Y007", A.path)]
    assert [each.place.position.line for each in of_one] == list(range(1, MOST_ALIKE + 1))
    assert of_one[-1].help == f"改；同样的还有 {1000 - MOST_ALIKE} 处，没有列出"
    assert {each.help for each in of_one[:-1]} == {"改"}
    assert len(found) == 2 * MOST_ALIKE + 2
