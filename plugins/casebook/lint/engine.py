"""Runs rules over a corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from casebook.lint.diagnostic import Diagnostic, Severity
from casebook.lint.finding_record import Found
from casebook.lint.judging import CaseJudge
from casebook.lint.leniency import apply_baseline, severity_under, waivers_for
from casebook.lint.rule import CorpusRule, FileRule, Rule, SettingRule, SuppressionRule
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.garbage import collector_paused
from casebook.model.waiver import Waiver
from casebook.source.waivers import read_waivers


@dataclass(frozen=True)
class Report:
    """Diagnostics in the order of files and lines; `cases` is how many were checked.

    `baselined` are those that the baseline knows: they are not in `diagnostics` and stop nothing.
    """

    diagnostics: tuple[Diagnostic, ...]
    cases: int
    baselined: tuple[Diagnostic, ...] = ()

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
    rules = tuple(rules)
    by_code = {rule.code: rule for rule in rules}
    cases = {case.path: case for case in corpus.cases if selected(case.path)}
    waivers = {path: asked for path, case in cases.items() if (asked := read_waivers(case))}
    used: dict[str, set[Waiver]] = {}
    found: set[Found] = set()
    for rule, finding in _findings(rules, corpus, cases.values(), selected):
        file = finding.place.file
        let_off = waivers_for(rule, finding, waivers[file]) if file in waivers else ()
        if let_off:
            used.setdefault(file, set()).update(let_off)
        elif selected(file):
            found.add((rule, finding))
    for rule in rules:
        if isinstance(rule, SuppressionRule):
            for path, asked in waivers.items():
                said = rule.check(cases[path], asked, by_code, used.get(path, ()))
                found.update((rule, finding) for finding in said)
    told = _told(found, corpus, cases)
    entries = corpus.baseline.value.entries if corpus.baseline and corpus.baseline.value else ()
    safe = {rule.code for rule in rules if not rule.suppressible}
    parted = apply_baseline(told, [each for each in entries if selected(each.file)], safe)
    settings = {
        (rule, finding)
        for rule in rules
        if isinstance(rule, SettingRule)
        for finding in rule.check(corpus, by_code, parted.stale)
    }
    return Report(
        _ordered((*parted.left, *_told(settings, corpus, cases))), len(cases), parted.known
    )


def _findings(
    rules: tuple[Rule, ...],
    corpus: Corpus,
    cases: Iterable[Case],
    selected: Callable[[str], bool],
) -> Iterator[Found]:
    judge = CaseJudge(corpus, rules)
    for case in cases:
        yield from judge.findings(case)
    for rule in rules:
        if isinstance(rule, CorpusRule):
            yield from ((rule, finding) for finding in rule.check(corpus))
        elif isinstance(rule, FileRule):
            for file in corpus.data_files:
                yield from ((rule, finding) for finding in rule.check(file))


def _told(
    found: Iterable[Found], corpus: Corpus, cases: Mapping[str, Case]
) -> tuple[Diagnostic, ...]:
    told = (_diagnostic(rule, finding, corpus, cases) for rule, finding in found)
    return _ordered(filter(None, told))


def _ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda each: (each.order, each.message, each.help)))


def _diagnostic(
    rule: Rule, finding: Any, corpus: Corpus, cases: Mapping[str, Case]
) -> Diagnostic | None:
    """None when the rule does not hold for cases of that year."""
    case = cases.get(finding.place.file)
    year = case.front.year if case else None
    severity = severity_under(rule, corpus.notice(year), year)
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
    )
