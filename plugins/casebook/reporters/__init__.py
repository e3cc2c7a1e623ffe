"""Ways to tell a report: a module a format, with a function `report` that takes an Outcome."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache

from casebook.reporters.report import Outcome


@cache
def formats() -> Mapping[str, Callable[[Outcome], str]]:
    """The formats by name, which is the module's."""
    modules = (entry.name for entry in pkgutil.iter_modules(__path__))
    found = {name: importlib.import_module(f"{__name__}.{name}") for name in modules}
    return {name: module.report for name, module in found.items() if hasattr(module, "report")}
