"""What is refused before it is parsed: input whose cost grows with its square, or that nests without end."""

from __future__ import annotations

import re

from lxml import etree

from casebook.model.fault import Fault, FaultKind
from casebook.model.position import Position

DEEPEST = 64
"""Elements inside one another; a list in a quotation in a list is 6."""

LONGEST_LINE = 20_000
"""Characters of a line; a paragraph of a report has some hundreds."""

MOST_LINES = 20_000
"""Lines of a report; one of 12,000 characters has some three hundred."""

MOST_BRACKETS = 2000
"""Opening square brackets in one paragraph."""

MOST_CELLS = 500_000
"""Lines of one paragraph times its most vertical bars: comrak fills each row of a table up to its head."""

MOST_WORK = 1_000_000_000
"""Characters of a line times its marks: comrak counts columns from the line's start, 1.5 ns each."""

_QUOTATIONS = re.compile(rf"^(?:[ \t]*>){{{DEEPEST},}}", re.MULTILINE)
_MARK = re.compile(r"[*_`~<!\[]")
_DEEP = etree.XPath(f"boolean(.{'/*' * (DEEPEST + 1)})")


def refusal(markdown: str, first_line: int) -> Fault | None:
    """Why a report, which starts at line `first_line` of its file, is not to be parsed at all."""
    lines = markdown.split("\n")
    if len(lines) > MOST_LINES:
        position = Position(first_line + MOST_LINES)
        return Fault(FaultKind.TOO_MANY_LINES, position, str(len(lines)), str(MOST_LINES))
    for number, line in enumerate(lines if len(markdown) > LONGEST_LINE else (), start=first_line):
        if len(line) > LONGEST_LINE:
            position = Position(number, LONGEST_LINE + 1)
            return Fault(FaultKind.LINE_TOO_LONG, position, str(len(line)), str(LONGEST_LINE))
    if is_costly(markdown):
        return Fault(FaultKind.NESTED_TOO_DEEP, Position(first_line), "", str(DEEPEST))
    return None


def within_limits(text: str, body_line: int) -> str:
    """As much of a file as rules that read line by line need to look at once its report is refused."""
    lines = text.split("\n")[: body_line + MOST_LINES]
    return "\n".join(line[:LONGEST_LINE] for line in lines)


def is_costly(markdown: str) -> bool:
    """Whether the Markdown parser would take more than a second or two for it."""
    # Counting in the whole is a hundredth of the work of looking at every line.
    if markdown.count(">") >= DEEPEST and _QUOTATIONS.search(markdown):
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


def is_deep(body: etree._Element) -> bool:
    """Whether elements nest deeper than a reader could follow, unclosed raw tags among them."""
    return bool(_DEEP(body))
