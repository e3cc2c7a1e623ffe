"""Runs rules over a corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from casebook.lint.diagnostic import Diagnostic, Severity
from casebook.lint.finding_record import Found
from casebook.lint.judging import CaseJudge
from casebook.lint.leniency import apply_baseline, severity_under, waivers_for
from casebook.lint.rule import CorpusRule, FileRule, Finding, Rule, SettingRule, SuppressionRule
from casebook.model.baseline import BASELINE_FILE
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.garbage import collector_paused
from casebook.source.waivers import read_waivers

MOST_ALIKE = 200
"""Findings of one rule in one file that are told: nobody reads more, and a terminal takes seconds for them."""


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


Chosen = Callable[[str], bool]


def _everything(file: str) -> bool:
    return True


@collector_paused()
def lint(
    corpus: Corpus,
    rules: Iterable[Rule],
    selected: Chosen = _everything,
    touched: Chosen | None = None,
    *,
    silent: bool = False,
    most_alike: int = MOST_ALIKE,
) -> Report:
    """All rules over all of the corpus; only what stands in `selected` files is judged and told.

    Rules of the corpus always see all of it, so that a case is compared with those not selected.
    With `touched`, which says of the folder of a case whether anything in it changed, what the
    change did elsewhere is told too: findings that name a selected file, and what a rule says of
    a case after it looked at a touched one. Silent rules are asked only when `silent` is set.
    """
    by_code = {rule.code: rule for rule in rules}
    rules = tuple(rule for rule in by_code.values() if silent or not rule.silent)
    cases = {case.path: case for case in corpus.cases}
    judged = [case for case in corpus.cases if touched or selected(case.path)]
    waivers = {case.path: asked for case in judged if (asked := read_waivers(case))}
    # Nobody can say of a rule that was not asked whether it is let off for nothing.
    unasked = by_code.keys() - {rule.code for rule in rules}
    used = {
        path: {waiver for waiver in asked if waiver.code in unasked}
        for path, asked in waivers.items()
    }
    found: set[Found] = set()
    for rule, finding in _findings(rules, corpus, judged, selected, touched):
        file = finding.place.file
        let_off = waivers_for(rule, finding, waivers[file]) if file in waivers else ()
        if let_off:
            used[file].update(let_off)
        else:
            found.add((rule, finding))
    for rule in rules:
        if isinstance(rule, SuppressionRule):
            for path, asked in waivers.items():
                if selected(path):
                    said = rule.check(cases[path], asked, by_code, used[path])
                    found.update((rule, finding) for finding in said)
    told = _told(found, corpus, cases)
    entries = corpus.baseline.value.entries if corpus.baseline and corpus.baseline.value else ()
    safe = {rule.code for rule in rules if not rule.suppressible}
    parted = apply_baseline(told, entries, safe)
    stale = [entry for entry in parted.stale if selected(entry.file)]
    settings = {
        (rule, finding)
        for rule in rules
        if isinstance(rule, SettingRule)
        for finding in rule.check(corpus, by_code, stale)
        if selected(finding.place.file) or finding.place.file == BASELINE_FILE
    }
    return Report(
        _bounded(_ordered((*parted.left, *_told(settings, corpus, cases))), most_alike),
        sum(map(selected, cases)),
        parted.known,
    )


def _findings(
    rules: tuple[Rule, ...],
    corpus: Corpus,
    judged: Iterable[Case],
    selected: Chosen,
    touched: Chosen | None,
) -> Iterator[Found]:
    judge = CaseJudge(corpus, rules)
    for case in judged:
        found, looked_at = judge.judge(case)
        if selected(case.path):
            yield from found
        elif touched:
            for rule, finding in found:
                if any(map(touched, looked_at.get(rule.code, ()))):
                    yield rule, finding
    for rule in rules:
        findings: Iterable[Finding] = ()
        if isinstance(rule, CorpusRule):
            findings = rule.check(corpus)
        elif isinstance(rule, FileRule):
            findings = (finding for file in corpus.data_files for finding in rule.check(file))
        for finding in findings:
            others = (each.place.file for each in finding.related) if touched else ()
            if any(map(selected, (finding.place.file, *others))):
                yield rule, finding


def _told(
    found: Iterable[Found], corpus: Corpus, cases: Mapping[str, Case]
) -> tuple[Diagnostic, ...]:
    told = (_diagnostic(rule, finding, corpus, cases) for rule, finding in found)
    return _ordered(filter(None, told))


def _ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda each: (each.order, each.message, each.help)))


def _bounded(diagnostics: Sequence[Diagnostic], most: int) -> tuple[Diagnostic, ...]:
    """At most `most` of one rule in one file; the last of them says how many more there are."""
    counts = Counter((each.code, each.place.file) for each in diagnostics)
    if max(counts.values(), default=0) <= most:
        return tuple(diagnostics)
    told: Counter[tuple[str, str]] = Counter()
    kept = []
    for each in diagnostics:
        kind = (each.code, each.place.file)
        told[kind] += 1
        more = counts[kind] - most
        if told[kind] == most and more > 0:
            kept.append(replace(each, help=f"{each.help}；同样的还有 {more} 处，没有列出"))
        elif told[kind] <= most:
            kept.append(each)
    return tuple(kept)


def _diagnostic(
    rule: Rule, finding: Finding, corpus: Corpus, cases: Mapping[str, Case]
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
        finding.fix,
    )
