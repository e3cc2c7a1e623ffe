"""The rules of the check: an index, and a page for each from its docstring."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from markupsafe import Markup

from casebook.lint import Family, Rule
from casebook.lint.standing import grounds, standing
from casebook.site import address
from casebook.site.page import Entry, Page, Part
from casebook.site.report import classed_tables
from casebook.site.shell import Shell
from casebook.source.markdown import sanitise, to_html


def rule_pages(shell: Shell, families: tuple[Family, ...]) -> Iterator[Page]:
    known = [family for family in families if family.rules]
    yield shell.page(
        address.RULES,
        "rules.html",
        Part.RULES,
        "检查规则",
        "提交案例时自动检查的规则，按类排列。",
        [Entry(2, family.letter.lower(), f"{family.letter} {family.title}") for family in known],
        families=known,
        grounds=grounds,
        total=sum(len(family.rules) for family in known),
    )
    for family in known:
        for rule in family.rules:
            yield _rule(shell, family, rule)


def _rule(shell: Shell, family: Family, rule: Rule) -> Page:
    # The first line of the docstring is the page's title.
    page = inspect.cleandoc(rule.documentation).partition("\n")[2]
    markdown = f"{page}\n\n{standing(rule)}"
    return shell.page(
        address.rule_path(rule),
        "rule.html",
        Part.RULES,
        f"{rule.code} {rule.title}",
        f"检查规则 {rule.code}：{rule.title}。",
        family=family,
        rule=rule,
        explanation=Markup(classed_tables(sanitise(to_html(markdown)))),
    )
