"""GitLab's Code Quality report: a JSON list, the fields that GitLab documents."""

from __future__ import annotations

import json

from casebook.lint import Severity, fingerprints
from casebook.reporters.plain_text import plain
from casebook.reporters.report import Outcome

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def report(outcome: Outcome) -> str:
    """Fingerprints do not count lines, so that GitLab knows a finding again that moved."""
    found = outcome.report.diagnostics
    issues = [
        {
            "description": f"{plain(each.message)}；帮助：{plain(each.help)}",
            "check_name": f"{each.code} {each.name}",
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[each.severity],
            "location": {
                "path": plain(outcome.root + each.place.file),
                "lines": {"begin": each.place.position.line},
            },
        }
        for each, fingerprint in zip(found, fingerprints(found), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
