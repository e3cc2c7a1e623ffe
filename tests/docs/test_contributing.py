"""CONTRIBUTING's worked example of a rule works as it is printed."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from types import ModuleType

import yaml

from casebook.lint import Rule
from tests.rules.corpora import example_changes, findings, golden_changes, make_corpus
from tests.rules.test_examples import part
from tests.rules.test_goldens import as_expected

TEXT = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text("utf-8")
MODULE = "casebook.rules.data.unit_in_metric_name"


def block(after: str) -> str:
    match = re.search(r"^(`{3,})\w+\n(.*?)^\1$", TEXT.partition(after)[2], re.M | re.S)
    assert match, after
    return match[2]


def rule() -> Rule:
    module = ModuleType(MODULE)
    exec(block("unit_in_metric_name.py`："), module.__dict__)
    classes = inspect.getmembers(module, inspect.isclass)
    [found] = [each for _, each in classes if each.__module__ == MODULE and issubclass(each, Rule)]
    made: Rule = found()
    return made


def test_examples_on_its_page_hold(tmp_path: Path) -> None:
    for name, expected in (("反例", True), ("正例", False)):
        corpus = make_corpus(tmp_path / name, example_changes(part(rule(), name)))
        assert bool(findings(rule(), corpus)) is expected


def test_golden_fills_in_as_printed(tmp_path: Path) -> None:
    entries = yaml.safe_load(block("先不写 `expect`："))
    said = []
    for number, entry in enumerate(entries):
        changes, files = golden_changes(entry)
        corpus = make_corpus(tmp_path / str(number), changes, files)
        said.append([as_expected(found) for found in findings(rule(), corpus)])
    [printed] = yaml.safe_load(block("第一条会变成："))
    assert said == [printed["expect"], [], []]
