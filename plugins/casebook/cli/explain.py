"""`casebook explain CODE`."""

from __future__ import annotations

import inspect

import click

import casebook.rules
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.output import say
from casebook.lint import find_rules
from casebook.model.errors import CasebookError


@click.command(
    cls=ChineseCommand,
    help="解释一条规则：检查什么、为什么、反例和正例；编号如 T001。",
    options_metavar="[选项]",
)
@help_option
@click.argument("code", metavar="编号")
def explain(code: str) -> None:
    """Print a rule's page."""
    for rule in find_rules(casebook.rules):
        if code.casefold() in (rule.code.casefold(), rule.name):
            say(f"# {rule.code} {rule.name}\n\n{inspect.cleandoc(rule.documentation)}\n")
            return
    raise CasebookError(f"没有规则「{code}」", "编号见网站的“规则”页，或检查报告方括号中的编号")
