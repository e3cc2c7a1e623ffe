"""`casebook explain CODE`."""

from __future__ import annotations

import inspect

import click

import casebook.rules
from casebook.lint import find_rules
from casebook.model.errors import CasebookError


@click.command(help="解释一条规则：检查什么、为什么、反例和正例；CODE 如 T001。")
@click.argument("code", metavar="CODE")
def explain(code: str) -> None:
    """Print a rule's page."""
    for rule in find_rules(casebook.rules):
        if code.casefold() in (rule.code.casefold(), rule.name):
            click.echo(f"# {rule.code} {rule.name}\n\n{inspect.cleandoc(rule.documentation)}")
            return
    raise CasebookError(f"没有规则「{code}」", "编号见网站的“规则”页，或检查报告方括号中的编号")
