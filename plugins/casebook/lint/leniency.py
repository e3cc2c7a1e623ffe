"""What a notice and a case may change of a rule."""

from __future__ import annotations

from casebook.lint.diagnostic import Severity
from casebook.lint.rule import Rule
from casebook.model.case import Case
from casebook.model.notice import Notice


def severity_under(rule: Rule, notice: Notice | None) -> Severity | None:
    """The rule's severity for cases of that notice; None when the notice turns it off.

    A rule that cannot be suppressed keeps its own.
    """
    setting = notice.rules.get(rule.name) if notice and rule.suppressible else None
    if setting is None:
        return rule.severity
    return None if setting == "off" else Severity(setting)


def suppressed_codes(case: Case) -> frozenset[str]:
    """Codes that the case asks to be let off, each with a reason."""
    return frozenset(entry.code for entry in case.front.suppress if entry.reason.strip())
