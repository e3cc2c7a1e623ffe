"""JUnit XML as Jenkins and GitLab read it: a test case a file, failed when it has an error."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from casebook.lint import Diagnostic, Severity
from casebook.reporters.plain_text import plain
from casebook.reporters.report import Outcome

_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "警告"}


def report(outcome: Outcome) -> str:
    """Every case is a test case, and any other file that has a finding; warnings fail nothing."""
    by_file: dict[str, list[Diagnostic]] = {case.path: [] for case in outcome.cases}
    for diagnostic in outcome.report.diagnostics:
        by_file.setdefault(diagnostic.place.file, []).append(diagnostic)
    failed = sum(
        any(each.severity is Severity.ERROR for each in found) for found in by_file.values()
    )
    counts = {
        "name": "casebook check",
        "time": f"{outcome.seconds:.3f}",
        "tests": str(len(by_file)),
        "failures": str(failed),
        "errors": "0",
    }
    root = ElementTree.Element("testsuites", counts)
    suite = ElementTree.SubElement(root, "testsuite", counts)
    for file, found in sorted(by_file.items()):
        _test_case(suite, outcome.root + file, found)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False).join(
        ('<?xml version="1.0" encoding="UTF-8"?>\n', "\n")
    )


def _test_case(suite: ElementTree.Element, file: str, found: Sequence[Diagnostic]) -> None:
    case = ElementTree.SubElement(suite, "testcase", name=plain(file), classname="casebook")
    errors = [each for each in found if each.severity is Severity.ERROR]
    warnings = [each for each in found if each.severity is Severity.WARNING]
    if errors:
        more = f"，等 {len(errors)} 处" if len(errors) > 1 else ""
        message = f"[{errors[0].code}] {plain(errors[0].message)}{more}"
        failure = ElementTree.SubElement(case, "failure", type=errors[0].code, message=message)
        failure.text = _lines(errors)
    if warnings:
        ElementTree.SubElement(case, "system-out").text = _lines(warnings)


def _lines(found: Sequence[Diagnostic]) -> str:
    return "\n".join(
        f"{_WORDS[each.severity]}[{each.code}] 第 {each.place.position.line} 行 {plain(each.message)}；"
        f"帮助：{plain(each.help)}"
        for each in found
    )
