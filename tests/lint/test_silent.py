"""Silent rules: asked by fixing alone, and known to whoever names them."""

from __future__ import annotations

from pathlib import Path

import casebook.rules
from casebook.lint import find_families, find_rules, lint
from casebook.lint.repair import repair
from casebook.lint.standing import standing, table
from tests.rules.corpora import BASE_CASE, Change, make_corpus

RULES = find_rules(casebook.rules)
SILENT = {rule.code for rule in RULES if rule.silent}
BODY = "## 一、企业概况\n\n公司生产主轴。 \n"


def test_the_check_says_nothing_of_them(tmp_path: Path):
    corpus = make_corpus(tmp_path, {BASE_CASE: Change(body=BODY)})
    assert not SILENT & {each.code for each in lint(corpus, RULES).diagnostics}
    assert "W012" in {each.code for each in lint(corpus, RULES, silent=True).diagnostics}


def test_one_may_be_let_off(tmp_path: Path):
    suppress = [{"code": "W012", "reason": "行末空格是有意的"}]
    changes = {BASE_CASE: Change(front={"suppress": suppress}, body=BODY)}
    corpus = make_corpus(tmp_path, changes)
    for silent in (False, True):
        found = lint(corpus, RULES, silent=silent).diagnostics
        assert not {"F025", "F026", "W012"} & {each.code for each in found}
    case = corpus.cases[0]
    data = (corpus.root / case.path).read_bytes()
    assert "。 \n".encode() in repair(case, data, corpus, RULES).data


def test_a_notice_may_turn_one_off(tmp_path: Path):
    changes = {
        BASE_CASE: Change(body=BODY),
        "notices/2021.yml": Change(front={"rules": {"trailing-space": "off"}}),
    }
    corpus = make_corpus(tmp_path, changes)
    for silent in (False, True):
        found = lint(corpus, RULES, silent=silent).diagnostics
        assert not {"C014", "W012"} & {each.code for each in found}


def test_they_have_a_weight_of_their_own():
    lines = table(find_families(casebook.rules)).splitlines()
    tidied = {line[2:6] for line in lines if "| 整理 |" in line}
    assert tidied == SILENT
    for rule in RULES:
        assert rule.silent == ("casebook fix" in standing(rule))


def test_more_than_are_told_are_fixed(tmp_path: Path):
    body = BODY + "\n三百行，\n" * 300 + "\n甲,乙。\n" * 300
    corpus = make_corpus(tmp_path, {BASE_CASE: Change(body=body)})
    case = corpus.cases[0]
    data = (corpus.root / case.path).read_bytes()
    repaired = repair(case, data, corpus, RULES)
    assert repaired.settled
    assert "甲,乙".encode() not in repaired.data
