"""The examples on a rule's page do what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.lint import Rule
from tests.rules.corpora import example_changes, example_files, findings, make_corpus

PARTS = ("检查什么", "为什么", "反例", "正例")


def part(rule: Rule, name: str) -> str:
    """The text below one of a docstring's headings, without its indent."""
    import inspect

    text = inspect.cleandoc(rule.documentation)
    match = re.search(
        rf"^## {name}\n(.*?)(?=^## (?:检查什么|为什么|反例|正例)$|\Z)",
        text,
        re.MULTILINE | re.DOTALL,
    )
    assert match, f"{rule.code}: its docstring needs the part 「## {name}」"
    return match[1]


def test_page_has_its_parts_in_order(rule: Rule) -> None:
    heads = re.findall(r"^\s*## (.+)$", rule.documentation, re.MULTILINE)
    assert [head for head in heads if head in PARTS] == list(PARTS)


@pytest.mark.parametrize(("name", "expected"), [("反例", True), ("正例", False)])
def test_examples_hold(rule: Rule, name: str, expected: bool, tmp_path: Path) -> None:
    changes, files = example_changes(part(rule, name)), example_files(part(rule, name))
    assert changes or files, f"{rule.code}: 「## {name}」 needs an example"
    found = findings(rule, make_corpus(tmp_path / "content", changes, files))
    assert bool(found) is expected, [each.message for each in found]
