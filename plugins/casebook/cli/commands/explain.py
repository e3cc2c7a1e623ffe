"""`casebook explain CODE`."""

from __future__ import annotations

import inspect

import click
from rapidfuzz import fuzz, process

import casebook.rules
from casebook.cli.help import ChineseCommand, help_option
from casebook.cli.output import say
from casebook.lint import Rule, find_families, find_rules
from casebook.lint.standing import standing, table
from casebook.model.errors import CasebookError

_SIMILAR_ENOUGH = 60.0


@click.command(
    cls=ChineseCommand,
    help="解释一条规则：检查什么、为什么、反例和正例；编号如 T001，也可以写名字，如 title-too-long。",
    options_metavar="[选项]",
)
@help_option
@click.argument("code", metavar="编号", required=False)
@click.option("--all", "everything", is_flag=True, help="列出全部规则，一张 Markdown 表")
def explain(code: str | None, everything: bool) -> None:
    """Print a rule's page, or the table of all rules."""
    if everything:
        say(table(find_families(casebook.rules)))
        return
    if code is None:
        raise CasebookError(
            "缺少参数「编号」", "写一个编号，如 casebook explain T001；或用 --all 列出全部"
        )
    rules = find_rules(casebook.rules)
    for rule in rules:
        if code.casefold() in (rule.code.casefold(), rule.name):
            page = f"{inspect.cleandoc(rule.documentation)}\n\n{standing(rule)}"
            say(f"# {rule.code} {rule.name}\n\n{page}")
            return
    raise CasebookError(f"没有规则「{code}」", _remedy(code, rules))


def _remedy(code: str, rules: tuple[Rule, ...]) -> str:
    names = {name: rule for rule in rules for name in (rule.code.casefold(), rule.name, rule.title)}
    best = process.extractOne(
        code.casefold(), names.keys(), scorer=fuzz.ratio, score_cutoff=_SIMILAR_ENOUGH
    )
    if best is None:
        return "编号见网站的“规则”页，或检查报告方括号中的编号；casebook explain --all 列出全部"
    rule = names[best[0]]
    return f"您是不是要找 {rule.code} {rule.name}（{rule.title}）；casebook explain --all 列出全部"
