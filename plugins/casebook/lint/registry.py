"""Finds families and rules by walking the package of rules: there is no list to keep."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from casebook.lint.rule import Rule
from casebook.model.garbage import collector_paused


@dataclass(frozen=True)
class Family:
    """A package of rules: its `letter`, its Chinese `title`, and its rules by code."""

    letter: str
    title: str
    rules: tuple[Rule, ...]


@cache
@collector_paused()
def find_families(package: ModuleType) -> tuple[Family, ...]:
    """Families of rules in `package`, by letter; each subpackage has LETTER and TITLE."""
    families = []
    for entry in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if entry.ispkg:
            subpackage = importlib.import_module(entry.name)
            families.append(Family(subpackage.LETTER, subpackage.TITLE, _rules_in(subpackage)))
    return tuple(sorted(families, key=lambda family: family.letter))


def _rules_in(package: ModuleType) -> tuple[Rule, ...]:
    rules = []
    for entry in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(entry.name)
        rules += [
            member()
            for _, member in inspect.getmembers(module, inspect.isclass)
            if issubclass(member, Rule)
            and member.__module__ == module.__name__
            and not inspect.isabstract(member)
        ]
    return tuple(sorted(rules, key=lambda rule: rule.code))


def find_rules(package: ModuleType) -> tuple[Rule, ...]:
    """All rules in `package`, by code."""
    return tuple(rule for family in find_families(package) for rule in family.rules)
