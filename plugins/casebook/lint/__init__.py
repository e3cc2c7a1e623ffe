"""The engine of the check: rules are found, run over a corpus, and give diagnostics."""

from casebook.lint.diagnostic import Diagnostic, Related, Severity
from casebook.lint.engine import Report, lint
from casebook.lint.fix import Fix
from casebook.lint.registry import Family, find_families, find_rules
from casebook.lint.rule import (
    CaseRule,
    CorpusRule,
    FaultRule,
    Finding,
    NoticeRule,
    Rule,
    SuppressionRule,
)

__all__ = [
    "CaseRule",
    "CorpusRule",
    "Diagnostic",
    "Family",
    "FaultRule",
    "Finding",
    "Fix",
    "NoticeRule",
    "Related",
    "Report",
    "Rule",
    "Severity",
    "SuppressionRule",
    "find_families",
    "find_rules",
    "lint",
]
