"""What a notice, a case, a baseline and time may change of a rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from casebook.lint.diagnostic import Diagnostic, Severity
from casebook.lint.fingerprint import fingerprints
from casebook.lint.rule import Finding, Rule
from casebook.model.baseline import BaselineEntry
from casebook.model.notice import Notice
from casebook.model.waiver import Waiver


def severity_under(rule: Rule, notice: Notice | None, year: int | None = None) -> Severity | None:
    """The rule's severity for cases of that notice and year; None when it does not hold for them.

    A rule that cannot be suppressed keeps its own.
    """
    if not rule.suppressible:
        return rule.severity
    if rule.since is not None and year is not None and year < rule.since:
        return None
    setting = notice.rules.get(rule.name) if notice else None
    if setting is None:
        return rule.severity
    return None if setting == "off" else Severity(setting)


def waivers_for(rule: Rule, finding: Finding, waivers: Iterable[Waiver]) -> list[Waiver]:
    """Those of the case's waivers that let the finding off; each has a reason."""
    if not rule.suppressible:
        return []
    return [
        waiver
        for waiver in waivers
        if waiver.code == rule.code
        and waiver.reason.strip()
        and waiver.covers(finding.place.position.line)
    ]


@dataclass(frozen=True)
class Baselined:
    """`left` is what a baseline does not know, `known` what it does; `stale` are entries that let nothing off."""

    left: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...]
    stale: tuple[BaselineEntry, ...]


def apply_baseline(
    diagnostics: Sequence[Diagnostic], entries: Collection[BaselineEntry], safe: Collection[str]
) -> Baselined:
    """Part `diagnostics` by what `entries` know; a rule whose code is in `safe` may not be let off."""
    known_prints = {entry.fingerprint for entry in entries if entry.code not in safe}
    left, known, met = [], [], set()
    prints = fingerprints(diagnostics) if known_prints else [""] * len(diagnostics)
    for diagnostic, fingerprint in zip(diagnostics, prints, strict=True):
        if fingerprint in known_prints and diagnostic.code not in safe:
            met.add(fingerprint)
            known.append(diagnostic)
        else:
            left.append(diagnostic)
    stale = (each for each in entries if each.code not in safe and each.fingerprint not in met)
    return Baselined(tuple(left), tuple(known), tuple(stale))
