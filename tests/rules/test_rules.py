"""What holds for the set of rules as a whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import casebook.rules
from casebook.lint import Severity, find_families, find_rules, lint
from tests.rules.corpora import BASE_CASE, Change, make_corpus

ROOT = Path(casebook.rules.__file__).parent


def test_codes_and_names_are_unique() -> None:
    rules = find_rules(casebook.rules)
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)


def test_codes_carry_their_family_letter() -> None:
    for family in find_families(casebook.rules):
        assert family.rules
        for rule in family.rules:
            assert re.fullmatch(rf"{family.letter}\d{{3}}", rule.code), rule.code


def test_a_rule_is_one_module() -> None:
    modules = [type(rule).__module__ for rule in find_rules(casebook.rules)]
    assert len(set(modules)) == len(modules)


def test_no_rule_imports_another() -> None:
    names = {type(rule).__module__ for rule in find_rules(casebook.rules)}
    for file in ROOT.rglob("*.py"):
        imported = set(
            re.findall(r"^from (casebook\.rules\.[\w.]+)", file.read_text("utf-8"), re.M)
        )
        assert not imported & names, file


@pytest.mark.parametrize(
    ("code", "front"),
    [
        ("F006", {"summary": None}),
        ("F007", {"industry": 34}),
        ("F015", {"city": "长杀市"}),
        ("F016", {"direction": 9}),
        ("F017", {"industry": "B34"}),
        ("F018", {"methods": ["精一生产"]}),
        ("F019", {"problems": ["不良率高企不下"]}),
        ("C006", {"year": 1999}),
        ("T005", {"year": 2020}),
    ],
)
def test_what_keeps_a_case_off_the_site_cannot_be_let_off(
    code: str, front: dict[str, object], tmp_path: Path
) -> None:
    names = {rule.code: rule.name for rule in find_rules(casebook.rules)}
    front = front | {"suppress": [{"code": code, "reason": "原文如此"}]}
    notice = {"rules": {names[code]: "off"}}
    changes = {BASE_CASE: Change(front=front), "notices/2021.yml": Change(front=notice)}
    said = lint(make_corpus(tmp_path / "content", changes), find_rules(casebook.rules)).diagnostics
    assert code in {each.code for each in said if each.severity is Severity.ERROR}


def test_base_case_is_clean(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "content", {})
    length = {"section-length", "total-length"}  # it is short on purpose
    said = lint(corpus, find_rules(casebook.rules)).diagnostics
    assert [each.message for each in said if each.name not in length] == []
