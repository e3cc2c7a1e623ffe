"""Outcomes of a check, made up and real."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from casebook.lint import Diagnostic, Related, Report, Severity
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.position import Position
from casebook.model.source_file import Place
from casebook.model.vocabulary import Vocabulary
from casebook.reporters.report import Outcome

EMPTY = Corpus(Path(), (), (), Vocabulary())
LINE = "## 三、实施与推进情况"


def diagnostic(
    severity: Severity = Severity.ERROR,
    line: int = 37,
    column: int = 4,
    length: int = 9,
    file: str = "cases/2021/an-li/index.md",
    excerpt: str = LINE,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    return Diagnostic(
        "S002", "unknown-section", severity, "章节「实施与推进情况」不认识（通知：四个章节）",
        "改成「实施与运行情况」", Place(file, Position(line, column, length), excerpt), related,
    )  # fmt: skip


def outcome(
    *diagnostics: Diagnostic, corpus: Corpus = EMPTY, cases: Sequence[Case] = ()
) -> Outcome:
    report = Report(diagnostics, len(cases))
    return Outcome(report, corpus, tuple(cases), seconds=1.23456, cpu=0.5)
