"""What is refused before it is parsed: input whose cost grows with its square, or that nests without end."""

from __future__ import annotations

import re

from lxml import etree

DEEPEST = 64
"""Elements inside one another; a list in a quotation in a list is 6."""

MOST_BRACKETS = 2000
"""Opening square brackets in one paragraph."""

MOST_CELLS = 500_000
"""Lines of one paragraph times its most vertical bars: comrak fills each row of a table up to its head."""

MOST_WORK = 1_000_000_000
"""Characters of a line times its marks: comrak counts columns from the line's start, 1.5 ns each."""

_QUOTATIONS = re.compile(rf"^(?:[ \t]*>){{{DEEPEST},}}", re.MULTILINE)
_MARK = re.compile(r"[*_`~<!\[]")
_DEEP = etree.XPath(f"boolean(.{'/*' * (DEEPEST + 1)})")


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
