from __future__ import annotations

from pathlib import Path

import pytest

import casebook.rules
from casebook.lint import find_families, find_rules
from casebook.lint.standing import OWN, grounds, standing, table

RULES = find_rules(casebook.rules)
BY_CODE = {rule.code: rule for rule in RULES}
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("T001", ("通知附件4二（一）",)),
        ("C002", ("通知四（二）",)),
        ("A003", ("通知一",)),
        ("W002", ("GB/T 15834—2011",)),
        ("W004", ("《中华人民共和国计量法》第三条",)),
        ("F022", ("通知附件2", "GB 32100-2015")),
        ("D004", (OWN,)),
    ],
)
def test_what_a_rule_stands_on(code: str, expected: tuple[str, ...]):
    assert grounds(BY_CODE[code]) == expected


def test_a_rule_names_its_ground_or_says_that_it_is_ours():
    for rule in RULES:
        assert grounds(rule) != (OWN,) or OWN in rule.documentation, rule.code


def test_the_table_has_every_rule_and_the_goldens_are_there():
    rows = table(find_families(casebook.rules)).splitlines()[2:]
    assert [row.split(" | ")[0].strip("| ") for row in rows] == [rule.code for rule in RULES]
    for row in rows:
        assert row.count(" | ") == 7
        assert (ROOT / row.split("`")[-2]).is_file()


def test_a_page_says_how_to_suppress():
    assert "`<!-- casebook: 豁免 T004 理由 -->`" in standing(BY_CODE["T004"])
    assert "不能豁免" in standing(BY_CODE["A001"])


def test_only_what_can_be_let_off_begins_in_a_year():
    assert [rule.code for rule in RULES if rule.since and not rule.suppressible] == []
