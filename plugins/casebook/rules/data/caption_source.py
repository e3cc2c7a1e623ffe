"""Where captions stand in the source."""

from __future__ import annotations

import re

from casebook.model.case import Case
from casebook.model.document import Caption
from casebook.model.edit import Edit

_FIGURE = re.compile(r"!\[(?P<caption>[^\[\]\\&<>*_`\n]*)\]\(")
_TABLE = re.compile(r"(?P<caption>[^\[\]\\&<>*_`\n]*)")


def edit_caption(case: Case, caption: Caption, text: str) -> Edit | None:
    """`text` in place of the whole caption; None where mark-up or a line's end stands in it."""
    number, column = caption.position.line, caption.position.column
    line = case.source.line(number)
    match = _FIGURE.match(line, column - 1) or _TABLE.fullmatch(line, column - 1)
    if match is None:
        return None
    start, end = match.span("caption")
    end -= len(match["caption"]) - len(match["caption"].rstrip())
    if caption.title and not line[start:end].endswith(caption.title):
        return None
    return case.source.edit(number, start, end, text)
