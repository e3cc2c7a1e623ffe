"""Workflow commands of GitHub Actions: an annotation at the line of each finding."""

from __future__ import annotations

from casebook.lint import Diagnostic, Severity
from casebook.reporters.plain_text import plain
from casebook.reporters.report import Outcome

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def report(outcome: Outcome) -> str:
    """A line a finding, then the sum as a plain line of the log."""
    found = outcome.report
    lines = [_command(each, outcome.root) for each in found.diagnostics]
    lines.append(f"检查了 {found.cases} 个案例：{found.errors} 个错误，{found.warnings} 个警告")
    return "\n".join(lines) + "\n"


def _command(diagnostic: Diagnostic, root: str) -> str:
    position = diagnostic.place.position
    properties = {
        "file": root + diagnostic.place.file,
        "line": str(position.line),
        "col": str(position.column),
        "endColumn": str(position.column + position.length),
        "title": f"{diagnostic.code} {diagnostic.name}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = _data(f"{plain(diagnostic.message)}\n帮助：{plain(diagnostic.help)}")
    return f"::{_COMMANDS[diagnostic.severity]} {written}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(plain(text)).replace(":", "%3A").replace(",", "%2C")
