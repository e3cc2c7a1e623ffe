"""Bytes of a file to text, whatever the editor that saved it."""

from __future__ import annotations

import re

from casebook.model.fault import Fault, FaultKind
from casebook.model.limits import MEGABYTE, STANDARD, Limits
from casebook.model.position import START, Position

UTF8_MARKS = re.compile(b"(?:\xef\xbb\xbf)+")
_WIDE_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Characters that no file of the corpus may hold, line ends and tabs left out."""


def decode(data: bytes, limits: Limits = STANDARD) -> tuple[str, list[Fault]]:
    r"""The text with `\n` line ends, and what was wrong with its encoding.

    A file in a foreign encoding is still read where it can be, so that its author learns
    everything else in the same run. Control characters become spaces: YAML and HTML forbid them.
    """
    if len(data) > limits.file_bytes:
        size = f"{len(data) / MEGABYTE:.1f} MB"
        return "", [Fault(FaultKind.TOO_LARGE, START, size, f"{limits.file_megabytes} MB")]
    text, faults = _characters(data)
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        faults.append(Fault(FaultKind.LINE_ENDINGS, Position(line)))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = CONTROL.search(text)
    if found:
        before = text[: found.start()]
        position = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        name = f"U+{ord(found[0]):04X}"
        faults.append(Fault(FaultKind.CONTROL_CHARACTER, position, name))
        text = CONTROL.sub(" ", text)
    return text, faults


def _characters(data: bytes) -> tuple[str, list[Fault]]:
    if marks := UTF8_MARKS.match(data):
        text, faults = _characters(data[marks.end() :])
        return text, [Fault(FaultKind.BYTE_ORDER_MARK), *faults]
    for mark, encoding in _WIDE_MARKS.items():
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return text, [Fault(FaultKind.ENCODING, START, "UTF-16")]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        for name in ("GBK", "GB18030"):
            try:
                return data.decode(name), [Fault(FaultKind.ENCODING, Position(line), name)]
            except UnicodeDecodeError:
                continue
        text = data.decode("utf-8", errors="replace")
        return text, [Fault(FaultKind.ENCODING, Position(line), "")]
