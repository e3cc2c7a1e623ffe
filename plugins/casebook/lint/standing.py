"""What a rule stands on and how much it weighs, in words: for its page, and for the table of all rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casebook.lint.diagnostic import Severity
from casebook.lint.registry import Family
from casebook.lint.rule import Rule

SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告"}
OWN = "本库设定"
"""The ground of what no notice and no standard asks for."""

_WHY = re.compile(r"## 为什么\n(.*?)(?=\n *## |\Z)", re.DOTALL)
_GROUND = re.compile(
    r"通知(?:附件\d|[一二三四五六七八九十]+)[一二三四五六七八九十]*(?:（[一二三四五六七八九十\d]+）)?"
    r"|GB(?:/T)? ?\d+(?:\.\d+)?(?:[—-]\d{2,4})?"
    r"|YAML 1\.\d|RFC \d+|《[^》]*法》第[一二三四五六七八九十]+条|国统字〔\d+〕\d+号"
)


_TIDYING = "整理"
"""The weight of what only `casebook fix` looks for."""


def weight(rule: Rule) -> str:
    """How much what the rule finds weighs, in a word."""
    return _TIDYING if rule.silent else SEVERITIES[rule.severity]


def grounds(rule: Rule) -> tuple[str, ...]:
    """The clauses of the notice, the standards and laws that the rule's page names under 为什么."""
    why = _WHY.search(rule.documentation)
    found = _GROUND.findall(why[1]) if why else []
    return tuple(dict.fromkeys(found)) or (OWN,)


def standing(rule: Rule) -> str:
    """Markdown for the end of a rule's page: severity, years, how to suppress."""
    words = "错误，改正了才能发布。" if rule.severity is Severity.ERROR else "警告，不拦发布。"
    if rule.silent:
        words = f"{_TIDYING}，检查时不提，由 casebook fix 改。"
    years = f"自 {rule.since} 年的通知起检查，以前的案例不受影响。" if rule.since else ""
    setting = f"`rules: {{{rule.name}: warning}}`，或 `error`、`off`"
    if rule.silent:
        setting = f"`rules: {{{rule.name}: off}}`"
    if not rule.suppressible:
        return f"## 轻重与豁免\n\n{words}{years}不能豁免，通知和基线也不能放过。\n"
    return (
        f"## 轻重与豁免\n\n{words}{years}确有理由不改的，可以豁免：\n\n"
        f"- 整个案例：前置信息里写 `suppress: [{{code: {rule.code}, reason: 理由}}]`\n"
        f"- 一处：在那一段的前一行写 `<!-- casebook: 豁免 {rule.code} 理由 -->`\n"
        f"- 一年的全部案例：通知文件里写 {setting}\n"
    )


def table(families: Sequence[Family]) -> str:
    """All rules as a Markdown table: code, name, severity, ground, years, suppressible, golden file."""
    rows = [
        "| 编号 | 名字 | 检查什么 | 轻重 | 依据 | 起始年 | 豁免 | 测试数据 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for family in families:
        for rule in family.rules:
            *_, room, module = type(rule).__module__.split(".")
            cells = (
                rule.code,
                f"`{rule.name}`",
                rule.title,
                weight(rule),
                "；".join(grounds(rule)),
                str(rule.since or "—"),
                "可" if rule.suppressible else "不可",
                f"`tests/rules/goldens/{room}/{module}.yml`",
            )
            rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"
