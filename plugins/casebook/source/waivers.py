"""What a case asks to be let off: in its front matter as a whole, in comments line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.model.case import Case
from casebook.model.position import Position
from casebook.model.waiver import Waiver

FORM = "<!-- casebook: 豁免 W003 理由 -->"
"""A comment as it is to be written: a forge's preview hides it, and no page holds it."""

MOST_COMMENTS = 1000
"""Comments of one case that are heeded; set here."""

_COMMENT = re.compile(r"<!--\s*casebook\s*[:：](.*?)(-->|$)")
_REQUEST = re.compile(
    r"\s*豁免\s*(?P<codes>[A-Za-z]\d+(?:[\s、，,]+[A-Za-z]\d+)*)(?![A-Za-z\d])[\s、，,：:]*(?P<reason>.*?)\s*"
)
_CODE = re.compile(r"[A-Za-z]\d+")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def read_waivers(case: Case) -> tuple[Waiver, ...]:
    """Those of the front matter first, then those of the comments in their order."""
    whole = tuple(
        Waiver(
            entry.code,
            entry.reason,
            case.at("suppress", index, "code"),
            case.at("suppress", index, "reason"),
        )
        for index, entry in enumerate(case.front.suppress)
    )
    return (*whole, *_in_comments(case)) if "casebook" in case.source.text else whole


def _in_comments(case: Case) -> Iterator[Waiver]:
    lines = case.source.lines
    commented = [
        (number, match)
        for number, line in _outside_code(lines, case.document.position.line)
        if "casebook" in line
        for match in _COMMENT.finditer(line)
    ][:MOST_COMMENTS]
    blocks = _blocks_after(lines) if commented else []
    alone = {
        number: not _COMMENT.sub("", lines[number - 1]).strip()
        for number in {number for number, _ in commented}
    }
    for number, match in commented:
        first, last = blocks[number] if alone[number] else (number, number)
        yield from _read(case, match, Position(number, match.start() + 1), first, last)


def _read(
    case: Case, match: re.Match[str], start: Position, first: int, last: int
) -> Iterator[Waiver]:
    request = _REQUEST.fullmatch(match[1]) if match[2] else None
    whole = case.place(start._replace(length=len(match[0])))
    if request is None:
        yield Waiver("", match[0], whole, whole, first, last)
        return
    for code in _CODE.finditer(match[1], *request.span("codes")):
        column = match.start(1) + code.start() + 1
        place = case.place(Position(start.line, column, len(code[0])))
        yield Waiver(code[0].upper(), request["reason"], place, whole, first, last)


def _outside_code(lines: list[str], first: int) -> Iterator[tuple[int, str]]:
    """Numbers and lines of the body, less those between fences."""
    fence = ""
    for number, line in enumerate(lines[first - 1 :], start=first):
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif match:
            fence = match[1]
        else:
            yield number, line


def _blocks_after(lines: list[str]) -> list[tuple[int, int]]:
    """For each line, by its number less one, first and last line of the block that follows below it.

    Comments on lines of their own are passed over.
    """
    first = last = len(lines) + 1
    goes_on = False
    blocks = [(first, last)]
    for number in range(len(lines), 0, -1):
        line = lines[number - 1]
        if not line.strip():
            goes_on = False
        elif "casebook" not in line or _COMMENT.sub("", line).strip():
            first, last = number, last if goes_on else number
            goes_on = True
        blocks.append((first, last))
    return blocks[::-1]
