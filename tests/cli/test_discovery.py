from __future__ import annotations

import pkgutil
import subprocess
import sys

import click

from casebook.cli import commands
from casebook.cli.main import casebook


def test_every_module_holds_a_command_of_its_name() -> None:
    context = click.Context(casebook)
    names = {module.name for module in pkgutil.iter_modules(commands.__path__)}
    assert {name.rstrip("_") for name in names} == set(casebook.list_commands(context))
    for name in casebook.list_commands(context):
        command = casebook.get_command(context, name)
        assert command is not None
        assert command.name == name


def test_a_call_imports_no_other_command() -> None:
    code = (
        "import sys; from casebook.cli import main; main(['explain', 'T001']);"
        "print([name for name in sys.modules if name.startswith('casebook.cli.commands.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.splitlines()[-1] == b"['casebook.cli.commands.explain']"
