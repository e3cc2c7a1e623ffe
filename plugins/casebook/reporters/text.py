"""For a person at a terminal: each finding with its source line, then the sections, then the sum."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from casebook.lint import Diagnostic, Severity
from casebook.model.case import Case
from casebook.model.notice import Notice
from casebook.model.source_file import Place
from casebook.reporters.excerpt import excerpt
from casebook.reporters.report import Outcome
from casebook.reporters.section_lengths import section_lengths
from casebook.source.decode import CONTROL

TABLES_UP_TO = 10
"""With more cases than these, only those with a section too long, too short or missing get a table."""

WORDS = {Severity.ERROR: ("错误", "bold red"), Severity.WARNING: ("警告", "bold yellow")}


def report(outcome: Outcome, color: bool = False) -> str:
    """The whole report; `color` adds terminal codes."""
    stream = io.StringIO()
    console = Console(
        file=stream, width=100, force_terminal=color, color_system="auto" if color else None,
        highlight=False, emoji=False, markup=False, legacy_windows=False,
    )  # fmt: skip
    for diagnostic in outcome.report.diagnostics:
        text = Text("\n").join(_diagnostic(diagnostic)).append("\n")
        # Rich weighs every word, which nobody sees where there is no colour.
        if color:
            console.print(text, soft_wrap=True)
        else:
            stream.write(f"{text.plain}\n")
    for case, notice in _tabled(outcome):
        console.print(_table(case, notice))
        console.print()
    console.print(_sum(outcome), soft_wrap=True)
    return stream.getvalue()


def _diagnostic(diagnostic: Diagnostic) -> Iterator[Text]:
    word, style = WORDS[diagnostic.severity]
    message = _one_line(diagnostic.message)
    yield Text.assemble((f"{word}[{diagnostic.code}]", style), (f" {message}", "bold"))
    number = str(diagnostic.place.position.line)
    gutter = " " * len(number)
    yield Text(f"{gutter}--> {_where(diagnostic.place)}", "blue")
    if diagnostic.place.excerpt.strip():
        line, carets = excerpt(diagnostic.place)
        yield Text(f"{gutter} |", "blue")
        yield Text.assemble((f"{number} | ", "blue"), line)
        yield Text.assemble((f"{gutter} | ", "blue"), (carets, style))
    for related in diagnostic.related:
        place = f"{related.place.file}:{related.place.position.line}"
        yield Text.assemble((f"{gutter} = ", "blue"), _one_line(f"见 {place} {related.message}"))
    yield Text.assemble((f"{gutter} = ", "blue"), _one_line(f"帮助：{diagnostic.help}"))


def _where(place: Place) -> str:
    return _one_line(f"{place.file}:{place.position.line}:{place.position.column}")


def _one_line(text: str) -> str:
    """Without what a file's name could do to a terminal."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.splitlines()))


def _tabled(outcome: Outcome) -> Iterator[tuple[Case, Notice]]:
    few = len(outcome.cases) <= TABLES_UP_TO
    for case in outcome.cases:
        notice = outcome.corpus.notice(case.front.year)
        if notice and (few or not all(row.fits for row in section_lengths(case, notice))):
            yield case, notice


def _table(case: Case, notice: Notice) -> Table:
    table = Table(title=_one_line(case.path), title_justify="left", title_style="bold")
    table.add_column("章节")
    for name in ("要求", "实有", "相差"):
        table.add_column(name, justify="right")
    for row in section_lengths(case, notice):
        wanted = f"{row.wanted.characters} 字左右（{row.wanted.minimum}～{row.wanted.maximum}）"
        found = "缺" if row.found is None else str(row.found)
        table.add_row(row.name, wanted, found, f"{row.difference:+d}", style=_style(row.fits))
    return table


def _style(fits: bool) -> str:
    return "" if fits else "yellow"


def _sum(outcome: Outcome) -> Text:
    report = outcome.report
    style = "bold red" if report.errors else "bold yellow" if report.warnings else "bold green"
    known = f"（另有 {len(report.baselined)} 条在基线里）" if report.baselined else ""
    return Text(
        f"检查了 {report.cases} 个案例：{report.errors} 个错误，{report.warnings} 个警告{known}；"
        f"用时 {outcome.seconds:.2f} 秒（CPU {outcome.cpu:.2f} 秒）",
        style,
    )
