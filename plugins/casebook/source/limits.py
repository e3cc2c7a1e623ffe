"""What is refused before it is parsed: input whose cost grows with its square, or that nests without end."""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

from casebook.model.fault import Fault, FaultKind
from casebook.model.limits import STANDARD, Limits
from casebook.model.position import Position

MOST_BRACKETS = 2000
"""Opening square brackets in one paragraph."""

MOST_CELLS = 500_000
"""Lines of one paragraph times its most vertical bars: comrak fills each row of a table up to its head."""

MOST_WORK = 1_000_000_000
"""Characters of a line times its marks: comrak counts columns from the line's start, 1.5 ns each."""

_MARK = re.compile(r"[*_`~<!\[]")


def refusal(markdown: str, first_line: int, limits: Limits = STANDARD) -> Fault | None:
    """Why a report, which starts at line `first_line` of its file, is not to be parsed at all."""
    lines = markdown.split("\n")
    most, longest = limits.lines, limits.line_characters
    if len(lines) > most:
        position = Position(first_line + most)
        return Fault(FaultKind.TOO_MANY_LINES, position, str(len(lines)), str(most))
    for number, line in enumerate(lines if len(markdown) > longest else (), start=first_line):
        if len(line) > longest:
            position = Position(number, longest + 1)
            return Fault(FaultKind.LINE_TOO_LONG, position, str(len(line)), str(longest))
    if is_costly(markdown, limits):
        return too_deep(first_line, limits)
    return None


def too_deep(first_line: int, limits: Limits) -> Fault:
    return Fault(FaultKind.NESTED_TOO_DEEP, Position(first_line), "", str(limits.nesting))


def within_limits(text: str, body_line: int, limits: Limits = STANDARD) -> str:
    """As much of a file as rules that read line by line need to look at once its report is refused."""
    lines = text.split("\n")[: body_line + limits.lines]
    return "\n".join(line[: limits.line_characters] for line in lines)


def is_costly(markdown: str, limits: Limits = STANDARD) -> bool:
    """Whether the Markdown parser would take more than a second or two for it."""
    # Counting in the whole is a hundredth of the work of looking at every line.
    deepest = limits.nesting
    quotations = rf"^(?:[ \t]*>){{{deepest},}}"
    if markdown.count(">") >= deepest and re.search(quotations, markdown, re.MULTILINE):
        return True
    paragraphs = markdown.split("\n\n")
    if markdown.count("[") > MOST_BRACKETS and any(
        paragraph.count("[") > MOST_BRACKETS for paragraph in paragraphs
    ):
        return True
    if any(_cells(paragraph) > MOST_CELLS for paragraph in paragraphs if "|" in paragraph):
        return True
    lines = (line for line in markdown.split("\n") if len(line) > 1000)
    return sum(len(line) * len(_MARK.findall(line)) for line in lines) > MOST_WORK


def _cells(paragraph: str) -> int:
    lines = paragraph.split("\n")
    return len(lines) * max(line.count("|") for line in lines)


def is_deep(body: etree._Element, limits: Limits = STANDARD) -> bool:
    """Whether elements nest deeper than a reader could follow, unclosed raw tags among them."""
    return bool(_deep(limits.nesting)(body))


@cache
def _deep(deepest: int) -> etree.XPath:
    return etree.XPath(f"boolean(.{'/*' * (deepest + 1)})")
