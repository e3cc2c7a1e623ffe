"""A summary for a pull request: per case what is wrong, its sections, and what the site will show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casebook.lint import Diagnostic, Severity
from casebook.model.case import Case
from casebook.model.notice import Notice
from casebook.reporters.plain_text import plain
from casebook.reporters.report import Comparison, Outcome
from casebook.reporters.section_lengths import section_lengths

LONGEST = 60_000
"""Characters; a forge refuses a comment of more than 65,536."""

MOST_TABLES = 10
"""With more cases than these, only those with a finding are listed."""

_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "警告"}
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>()#+|~!&@$:-]")


def report(outcome: Outcome) -> str:
    """GitHub-flavoured Markdown; whatever the findings quote stays plain text, and calls nobody."""
    parts = [_head(outcome)]
    length = len(parts[0])
    sections = list(_sections(outcome))
    for number, section in enumerate(sections):
        length += len(section)
        if length > LONGEST:
            parts.append(f"还有 {len(sections) - number} 部分没有列出，全部内容见检查的日志。\n")
            break
        parts.append(section)
    return "\n".join(parts)


def _head(outcome: Outcome) -> str:
    found = outcome.report
    since = (
        f"，与 `{_code(outcome.comparison.revision)}` 相比有变化的" if outcome.comparison else ""
    )
    verdict = "有错误，改好才能合并。" if found.errors else "没有错误，可以合并。"
    known = f"另有 {len(found.baselined)} 条在基线里，不算。" if found.baselined else ""
    return (
        f"## 案例检查：{found.errors} 个错误，{found.warnings} 个警告\n\n"
        f"检查了 {found.cases} 个案例{since}。{verdict}{known}\n"
    )


def _sections(outcome: Outcome) -> Iterator[str]:
    if outcome.comparison is not None:
        yield _pages(outcome.comparison, outcome.report.errors > 0)
    by_file: dict[str, list[Diagnostic]] = {}
    for diagnostic in outcome.report.diagnostics:
        by_file.setdefault(diagnostic.place.file, []).append(diagnostic)
    for case in outcome.cases:
        found = by_file.pop(case.path, [])
        if found or len(outcome.cases) <= MOST_TABLES:
            yield _case(case, found, outcome)
    for file, found in by_file.items():
        yield f"### {escape(file)}\n\n{_findings(found, outcome)}"


def _pages(comparison: Comparison, stopped: bool) -> str:
    lines = ["### 网站的变化\n"]
    if not comparison.pages:
        lines.append("没有案例页出现、变化或消失。")
    lines += [
        f"- {change.kind}：`/{_code(change.path)}` {escape(change.title)}"
        for change in comparison.pages
    ]
    if comparison.pages:
        lines.append("\n首页、目录、检索随之更新。")
    if stopped:
        lines.append("\n有错误时网站不更新，以上是改好之后的情形。")
    return "\n".join(lines) + "\n"


def _case(case: Case, found: Sequence[Diagnostic], outcome: Outcome) -> str:
    parts = [f"### {escape(case.title)}\n\n`{_code(case.path)}`\n"]
    parts.append(_findings(found, outcome) if found else "没有发现问题。\n")
    if notice := outcome.corpus.notice(case.front.year):
        parts.append(_lengths(case, notice))
    return "\n".join(parts)


def _findings(found: Sequence[Diagnostic], outcome: Outcome) -> str:
    rows = ["| 位置 | 规则 | 问题 | 改法 |", "|---|---|---|---|"]
    for each in found:
        page = outcome.rule_pages.get(each.code)
        rule = f"[{each.code}]({page})" if page else each.code
        related = "；".join(
            f"见 {escape(other.place.file)} 第 {other.place.position.line} 行"
            for other in each.related
        )
        problem = escape(each.message) + (f"（{related}）" if related else "")
        where = f"第 {each.place.position.line} 行"
        rows.append(
            f"| {where} | {_WORDS[each.severity]} {rule} | {problem} | {escape(each.help)} |"
        )
    return "\n".join(rows) + "\n"


def _lengths(case: Case, notice: Notice) -> str:
    rows = ["| 章节 | 要求 | 实有 | 相差 |", "|---|--:|--:|--:|"]
    for row in section_lengths(case, notice):
        wanted = f"{row.wanted.minimum}～{row.wanted.maximum}"
        number = "缺" if row.found is None else str(row.found)
        number = number if row.fits else f"**{number}**"
        rows.append(f"| {escape(row.name)} | {wanted} | {number} | {row.difference:+d} |")
    return "\n".join(rows) + "\n"


def escape(text: str) -> str:
    """`text` as plain words of Markdown: no markup, no mention, no end of a table's cell.

    >>> escape("a|b @c")
    'a&#124;b &#64;c'
    """
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", plain(text))


def _code(text: str) -> str:
    return plain(text).replace("`", "'").replace("|", "\\|")
