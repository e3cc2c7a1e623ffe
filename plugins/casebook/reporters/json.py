"""The JSON form of design.md §6, version 1."""

from __future__ import annotations

import json
from typing import Any

from casebook.lint import Diagnostic
from casebook.model.source_file import Place
from casebook.reporters.report import Outcome

VERSION = 1


def report(outcome: Outcome) -> str:
    document = {
        "version": VERSION,
        "summary": {
            "cases": outcome.report.cases,
            "errors": outcome.report.errors,
            "warnings": outcome.report.warnings,
            "seconds": round(outcome.seconds, 3),
        },
        "diagnostics": [_diagnostic(each) for each in outcome.report.diagnostics],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "help": diagnostic.help,
        **_place(diagnostic.place),
        "column": diagnostic.place.position.column,
        "related": [
            {**_place(related.place), "message": related.message} for related in diagnostic.related
        ],
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.position.line}
