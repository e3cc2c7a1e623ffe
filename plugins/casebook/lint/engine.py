"""Runs rules over a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from casebook.lint.diagnostic import Diagnostic, Severity
from casebook.lint.leniency import severity_under, suppressed_codes
from casebook.lint.rule import (
    CaseRule,
    CorpusRule,
    FaultRule,
    Finding,
    NoticeRule,
    Rule,
    SuppressionRule,
)
from casebook.model.case import Case
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
    silent: bool = False,
) -> Report:
    """All rules over all of the corpus; only what stands in `selected` files is judged and told.

    Rules of the corpus always see all of it, so that a case is compared with those not selected.
    Silent rules are asked only when `silent` is set.
    """
    rules = tuple(rule for rule in rules if silent or not rule.silent)
    cases = {case.path: case for case in corpus.cases if selected(case.path)}
    silenced = {path: suppressed_codes(case) for path, case in cases.items()}
    used: dict[str, set[str]] = {}
    diagnostics = set()
    for rule in rules:
        for finding in _findings(rule, corpus, cases.values()):
            file = finding.place.file
            if rule.suppressible and rule.code in silenced.get(file, ()):
                used.setdefault(file, set()).add(rule.code)
            elif selected(file):
                diagnostics.add((rule, finding))
    by_code = {rule.code: rule for rule in rules}
    for rule in rules:
        if isinstance(rule, SuppressionRule):
            for case in cases.values():
                found = rule.check(case, by_code, used.get(case.path, ()))
                diagnostics.update((rule, finding) for finding in found)
    told = (_diagnostic(rule, finding, corpus, cases) for rule, finding in diagnostics)
    ordered = sorted(filter(None, told), key=lambda each: (each.order, each.message, each.help))
    return Report(tuple(ordered), len(cases))


def _diagnostic(
    rule: Rule, finding: Finding, corpus: Corpus, cases: Mapping[str, Case]
) -> Diagnostic | None:
    """None when the notice of the case's year turns the rule off."""
    case = cases.get(finding.place.file)
    notice = corpus.notice(case.front.year) if case else None
    severity = severity_under(rule, notice)
    if severity is None:
        return None
    return Diagnostic(
        rule.code,
        rule.name,
        severity,
        finding.message,
        finding.help,
        finding.place,
        finding.related,
        finding.fix,
    )


def _findings(rule: Rule, corpus: Corpus, cases: Iterable[Case]) -> Iterator[Finding]:
    if isinstance(rule, CorpusRule):
        yield from rule.check(corpus)
    elif isinstance(rule, FaultRule):
        files: tuple[Any, ...] = (*corpus.cases, *corpus.notices, *corpus.vocabulary_files)
        for file in files:
            if file.faults:
                yield from rule.check(file)
    elif isinstance(rule, CaseRule):
        for case in cases:
            yield from rule.check(case, corpus)
    elif isinstance(rule, NoticeRule):
        for case in cases:
            if notice := corpus.notice(case.front.year):
                yield from rule.check(case, notice, corpus)
