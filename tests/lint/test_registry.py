from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from casebook.lint import find_families, find_rules

RULE = '''
from casebook.lint import CaseRule
from casebook.lint.rule import Rule

class {name}(CaseRule):
    """{title}。"""

    code = "{code}"

    def check(self, case, corpus):
        yield from ()

class _Abstract(CaseRule):
    code = "{code}9"
'''


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "made_rules"
    rules = {"zeta": ("Z", "末", [("last_rule", "Z002"), ("first_rule", "Z001")])}
    rules["alpha"] = ("A", "首", [("only_rule", "A001")])
    for family, (letter, title, members) in rules.items():
        (folder / family).mkdir(parents=True)
        text = f'LETTER = "{letter}"\nTITLE = "{title}"\n'
        (folder / family / "__init__.py").write_text(text, "utf-8")
        (folder / family / "wording.py").write_text("from made_rules.alpha.only_rule import *\n")
        for module, code in members:
            name = module.title().replace("_", "")
            text = RULE.format(name=name, title=f"{title}{code}", code=code)
            (folder / family / f"{module}.py").write_text(text, "utf-8")
    (folder / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield importlib.import_module("made_rules")
    for name in [name for name in sys.modules if name.split(".")[0] == "made_rules"]:
        del sys.modules[name]


def test_families_by_letter_and_their_rules_by_code(package: ModuleType):
    families = find_families(package)
    assert [(family.letter, family.title) for family in families] == [("A", "首"), ("Z", "末")]
    assert [rule.code for rule in families[1].rules] == ["Z001", "Z002"]


def test_a_rule_is_found_once_where_it_is_written(package: ModuleType):
    """What a module imports, abstract classes and modules without a rule do not count."""
    rules = find_rules(package)
    assert [(rule.code, rule.name) for rule in rules] == [
        ("A001", "only-rule"),
        ("Z001", "first-rule"),
        ("Z002", "last-rule"),
    ]


def test_the_title_is_the_first_line_of_the_docstring(package: ModuleType):
    assert [rule.title for rule in find_rules(package)] == ["首A001", "末Z001", "末Z002"]


def test_the_file_of_the_rule_is_its_place(package: ModuleType, tmp_path: Path):
    (tmp_path / "made_rules/alpha/added_rule.py").write_text(
        RULE.format(name="AddedRule", title="新", code="A002"), "utf-8"
    )
    assert [rule.code for rule in find_rules(package)][:2] == ["A001", "A002"]
