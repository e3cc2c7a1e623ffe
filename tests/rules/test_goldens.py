"""Every rule says what its golden file expects, to the letter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.lint import Diagnostic, Rule
from tests.rules.corpora import dump, findings, golden_changes, make_corpus
from tests.rules.fixing import assert_fixes_hold

GOLDENS = Path(__file__).parent / "goldens"


def golden_file(rule: Rule) -> Path:
    *_, family, module = type(rule).__module__.split(".")
    return GOLDENS / family / f"{module}.yml"


def as_expected(diagnostic: Diagnostic) -> dict[str, Any]:
    position = diagnostic.place.position
    expected: dict[str, Any] = {
        "at": f"{diagnostic.place.file}:{position.line}:{position.column}",
        "message": diagnostic.message,
        "help": diagnostic.help,
    }
    if diagnostic.related:
        expected["related"] = [
            f"{each.place.file}:{each.place.position.line}: {each.message}"
            for each in diagnostic.related
        ]
    return expected


def test_rule_says_what_its_golden_expects(
    rule: Rule, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    file = golden_file(rule)
    assert file.exists(), f"{rule.code} needs a golden: {file.relative_to(GOLDENS)}"
    entries = yaml.safe_load(file.read_text("utf-8"))
    said = []
    for number, entry in enumerate(entries):
        changes, files = golden_changes(entry)
        corpus = make_corpus(tmp_path / str(number), changes, files)
        said.append([as_expected(found) for found in findings(rule, corpus)])
        assert_fixes_hold(rule, corpus)
    if request.config.getoption("--update-goldens"):
        for entry, expect in zip(entries, said, strict=True):
            entry["expect"] = expect
        file.write_text(dump(entries), "utf-8")
    for entry, found in zip(entries, said, strict=True):
        assert found == entry["expect"], entry["name"]
    assert any(entry["expect"] for entry in entries), "a golden needs a bad case"
    assert any(not entry["expect"] for entry in entries), "a golden needs a good case"


def test_every_golden_belongs_to_a_rule() -> None:
    from tests.rules.conftest import RULES

    known = {golden_file(rule) for rule in RULES}
    assert set(GOLDENS.rglob("*.yml")) == known
