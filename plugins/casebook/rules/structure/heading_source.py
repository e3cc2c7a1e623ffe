"""Where the parts of a heading stand on its source line."""

from __future__ import annotations

import re

from casebook.model.document import Heading
from casebook.model.source_file import SourceFile
from casebook.rules.structure.numbering import HeadingNumber

_MARK = re.compile(r"[ ]{0,3}(?:#{1,6}[ \t]+)?")


def number_span(
    source: SourceFile, heading: Heading, number: HeadingNumber
) -> tuple[int, int] | None:
    """Columns (from 0) of the heading's number, empty where it has none.

    None when mark-up or a reference stands in it.
    """
    line = source.line(heading.position.line)
    mark = _MARK.match(line, heading.position.column - 1)
    start = mark.end() if mark else 0
    written = heading.text[: len(heading.text) - len(number.rest)]
    return (start, start + len(written)) if line.startswith(written, start) else None


def rest_span(
    source: SourceFile, heading: Heading, number: HeadingNumber
) -> tuple[int, int] | None:
    """Columns (from 0) of what follows the number; None when mark-up stands in it."""
    line = source.line(heading.position.line)
    numbered = number_span(source, heading, number)
    if numbered is None or not line.startswith(number.rest, numbered[1]):
        return None
    return numbered[1], numbered[1] + len(number.rest)
