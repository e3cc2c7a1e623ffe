"""The engine of the check: rules are found, run over a corpus, and give diagnostics."""

from casebook.lint.diagnostic import Diagnostic, Related, Severity
from casebook.lint.engine import Report, lint
from casebook.lint.fingerprint import fingerprints
from casebook.lint.fix import Fix
from casebook.lint.registry import Family, find_families, find_rules
from casebook.lint.rule import (
    CaseRule,
    CorpusRule,
    FaultRule,
    FileRule,
    Finding,
    NoticeRule,
    Rule,
    SettingRule,
    SuppressionRule,
)

__all__ = [
    "CaseRule",
    "CorpusRule",
    "Diagnostic",
    "Family",
    "FaultRule",
    "FileRule",
    "Finding",
    "Fix",
    "NoticeRule",
    "Related",
    "Report",
    "Rule",
    "SettingRule",
    "Severity",
    "SuppressionRule",
    "find_families",
    "find_rules",
    "fingerprints",
    "lint",
]
