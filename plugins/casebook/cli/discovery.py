"""The commands of a package, found by walking it; each is imported when it is called."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import Any

import click

from casebook.cli.help import ChineseGroup


class DiscoveredGroup(ChineseGroup):
    """A group of what stands in a package: `import_.py` holds the command `import`, named `import_`."""

    def __init__(self, *arguments: Any, package: ModuleType, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._package = package.__name__
        self._modules = {
            module.name.rstrip("_"): module.name
            for module in pkgutil.iter_modules(package.__path__)
        }

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if (name := self._modules.get(cmd_name)) is None:
            return None
        command: click.Command = getattr(import_module(f"{self._package}.{name}"), name)
        return command
