"""What holds for the set of rules as a whole."""

from __future__ import annotations

import re
from pathlib import Path

import casebook.rules
from casebook.lint import find_families, find_rules
from tests.rules.corpora import make_corpus

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


def test_base_case_is_clean(tmp_path: Path) -> None:
    from casebook.lint import lint

    corpus = make_corpus(tmp_path / "content", {})
    length = {"section-length", "total-length"}  # it is short on purpose
    said = lint(corpus, find_rules(casebook.rules)).diagnostics
    assert [each.message for each in said if each.name not in length] == []
