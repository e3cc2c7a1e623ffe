"""The prose of a report on its own source lines, so that what a rule finds stands where it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.model.case import Case
from casebook.model.document import Block
from casebook.model.position import Position
from casebook.model.source_file import Place

MASK = "\0"
"""Stands for every character that is not prose; decoding leaves none in a source."""

_FENCE = re.compile(r"`{3,}|~{3,}")
# Each alternative runs to its end or to the end of the body, so none is tried twice over one text.
_NOT_PROSE = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>pre|code|script|style)\b[^<>]*>.*?(?:</(?P=raw)>|\Z)"
    r"|</?[A-Za-z][^<>]*>"
    r"|(?<![`\\])(?P<ticks>`+)(?!`)(?:[^`\n]++|\n(?![ \t]*\n)|(?!(?P=ticks)(?!`))`++)*+(?P=ticks)(?!`)"
    r"|!(?=\[)"
    r"|\]\((?:[^()\n]|\([^()\n]*\))*\)"
    r"|\]\[[^\]\n]*\]"
    r"|^ {0,3}\[\^[^\]\n]+\]:"
    r"|^ {0,3}\[[^\]\n]+\]:[^\n]*"
    r"|\[\^[^\]\n]+\]"
    r"|(?<![A-Za-z])(?:https?|ftp)://[!-;=?-~]+"
    r"|(?<![\w.@%+-])[\w.%+-]+@[A-Za-z\d.-]+"
    r"|(?<![\w./\\-])[A-Za-z\d_./\\-]+\.(?:svg|png|jpe?g|gif|webp|docx?|xlsx?|pptx?|pdf|md|csv|txt|zip)\b"
    r"|&#?[A-Za-z\d]{1,32};",
    re.ASCII | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)


def prose_lines(case: Case, hint: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Lines of the body on which `hint` is found, with their numbers, in the order of the file.

    A line is as long as its source; MASK stands for code, tags, addresses and file names. `hint`
    is sought in the whole body of every case: it should begin with a set of characters, which is
    fast to search, and must not reach over a line's end.
    """
    start = _body_start(case)
    if not case.body_parsed or hint.search(case.source.text, start) is None:
        return
    first = case.document.position.line
    masked = _NOT_PROSE.sub(_mask, case.source.text[start:]).split("\n")
    code = {number for block in case.document.blocks for number in _code_lines(case, block)}
    for number, line in enumerate(masked, start=first):
        if number not in code and hint.search(line):
            yield number, line


def place_in_line(case: Case, line: int, start: int, end: int) -> Place:
    """Place of the characters from `start` to `end`, which count from 0."""
    return case.place(Position(line, start + 1, max(1, end - start)))


def _body_start(case: Case) -> int:
    lines = case.source.lines[: case.document.position.line - 1]
    return sum(map(len, lines)) + len(lines)


def _mask(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", MASK, match[0])


def _code_lines(case: Case, block: Block) -> range:
    """Lines of a code block; none for raw HTML, which is masked by its tags."""
    if block.kind != "code":
        return range(0)
    first = block.position.line
    opening = _FENCE.match(case.source.line(first), block.position.column - 1)
    if opening is None:
        text = block.text.split("\n")
        return range(first, first + len(text) if text[0] in case.source.line(first) else first)
    last = first + 1
    while last <= len(case.source.lines) and not _closes(case.source.line(last), opening[0]):
        last += 1
    return range(first, last + 1)


def _closes(line: str, fence: str) -> bool:
    bare = line.strip(" \t>")
    return len(bare) >= len(fence) and set(bare) == {fence[0]}
