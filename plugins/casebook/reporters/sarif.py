"""SARIF 2.1.0 (OASIS): one run, its rules and a result for each finding."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from casebook import __version__
from casebook.lint import Diagnostic, Rule, Severity, fingerprints
from casebook.model.source_file import Place
from casebook.reporters.plain_text import plain
from casebook.reporters.report import Outcome

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_ROOT = "SRCROOT"
_FINGERPRINT = "casebook/v1"


def report(outcome: Outcome) -> str:
    """What the baseline knows is told too, as suppressed from outside."""
    rules = sorted(outcome.rules.values(), key=lambda rule: rule.code)
    found = outcome.report
    run = {
        "tool": {
            "driver": {
                "name": "Casebook",
                "version": __version__,
                "rules": [_rule(rule, outcome.rule_pages.get(rule.code)) for rule in rules],
            }
        },
        "columnKind": "utf16CodeUnits",
        "language": "zh-CN",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "仓库的根目录"}}},
        "results": [
            *_results(found.diagnostics, outcome.root, {}),
            *_results(found.baselined, outcome.root, {"suppressions": [{"kind": "external"}]}),
        ],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, page: str | None) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "help": {
            "text": f"casebook explain {rule.code}",
            "markdown": inspect.cleandoc(rule.documentation),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        **({"helpUri": page} if page else {}),
    }


def _results(
    found: Iterable[Diagnostic], root: str, more: dict[str, Any]
) -> Iterable[dict[str, Any]]:
    found = tuple(found)
    for each, fingerprint in zip(found, fingerprints(found), strict=True):
        related = [
            {
                **_location(other.place, root),
                "id": number,
                "message": {"text": plain(other.message)},
            }
            for number, other in enumerate(each.related)
        ]
        yield {
            "ruleId": each.code,
            "level": _LEVELS[each.severity],
            "message": {"text": f"{plain(each.message)}；{plain(each.help)}"},
            "locations": [_location(each.place, root)],
            **({"relatedLocations": related} if related else {}),
            "partialFingerprints": {_FINGERPRINT: fingerprint},
            **more,
        }


def _location(place: Place, root: str) -> dict[str, Any]:
    position, line = place.position, place.excerpt
    start = position.column - 1
    region = {
        "startLine": position.line,
        "startColumn": _units(line, start) + 1,
        "endColumn": _units(line, start + position.length) + 1,
    }
    address = {
        "uri": quote((root + place.file).encode("utf-8", "surrogateescape")),
        "uriBaseId": _ROOT,
    }
    return {"physicalLocation": {"artifactLocation": address, "region": region}}


def _units(line: str, characters: int) -> int:
    """UTF-16 code units of the first `characters` of a line; beyond its end one each."""
    beyond = max(0, characters - len(line))
    return len(line[:characters].encode("utf-16-le", "surrogatepass")) // 2 + beyond
