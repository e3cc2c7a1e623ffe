from __future__ import annotations

import pytest

import casebook.rules
from casebook.lint import Rule, find_rules

RULES = find_rules(casebook.rules)


@pytest.fixture(params=RULES, ids=lambda rule: f"{rule.code}-{rule.name}")
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found
