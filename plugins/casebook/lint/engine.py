"""Runs rules over a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from casebook.lint.diagnostic import Diagnostic, Severity
from casebook.lint.rule import CaseRule, CorpusRule, FaultRule, Finding, NoticeRule, Rule
from casebook.model.corpus import Corpus
from casebook.model.garbage import collector_paused


@dataclass(frozen=True)
class Report:
    """Diagnostics in the order of files and lines; `cases` is how many were checked."""

    diagnostics: tuple[Diagnostic, ...]
    cases: int

    def count(self, severity: Severity) -> int:
        return sum(1 for diagnostic in self.diagnostics if diagnostic.severity is severity)

    @property
    def errors(self) -> int:
        return self.count(Severity.ERROR)

    @property
    def warnings(self) -> int:
        return self.count(Severity.WARNING)


@collector_paused()
def lint(
    corpus: Corpus,
    rules: Iterable[Rule],
    selected: Callable[[str], bool] = lambda file: True,
) -> Report:
    """All rules over all of the corpus; only what stands in `selected` files is judged and told.

    Rules of the corpus always see all of it, so that a case is compared with those not selected.
    """
    diagnostics = {
        Diagnostic(
            rule.code,
            rule.name,
            rule.severity,
            finding.message,
            finding.help,
            finding.place,
            finding.related,
        )
        for rule in rules
        for finding in _findings(rule, corpus, selected)
        if selected(finding.place.file)
    }
    cases = sum(1 for case in corpus.cases if selected(case.path))
    return Report(tuple(sorted(diagnostics, key=lambda found: (found.order, found.message))), cases)


def _findings(rule: Rule, corpus: Corpus, selected: Callable[[str], bool]) -> Iterator[Finding]:
    if isinstance(rule, CorpusRule):
        yield from rule.check(corpus)
    elif isinstance(rule, FaultRule):
        files: tuple[Any, ...] = (*corpus.cases, *corpus.notices, *corpus.vocabulary_files)
        for file in files:
            if file.faults:
                yield from rule.check(file)
    elif isinstance(rule, CaseRule | NoticeRule):
        for case in corpus.cases:
            if not selected(case.path):
                continue
            if isinstance(rule, CaseRule):
                yield from rule.check(case, corpus)
            elif notice := corpus.notice(case.front.year):
                yield from rule.check(case, notice, corpus)
