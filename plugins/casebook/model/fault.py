"""What reading a file found wrong, before any rule judges it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from casebook.model.position import START, Position


class FaultKind(StrEnum):
    """One kind a rule: the rule's file holds the words, the reader only the fact."""

    UNREADABLE = "unreadable"
    ENCODING = "encoding"
    BYTE_ORDER_MARK = "byte-order-mark"
    LINE_ENDINGS = "line-endings"
    CONTROL_CHARACTER = "control-character"
    TOO_LARGE = "too-large"
    NESTED_TOO_DEEP = "nested-too-deep"
    LINE_TOO_LONG = "line-too-long"
    TOO_MANY_LINES = "too-many-lines"
    NO_FRONT_MATTER = "no-front-matter"
    YAML_SYNTAX = "yaml-syntax"
    YAML_ALIAS = "yaml-alias"
    DUPLICATE_KEY = "duplicate-key"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"


UNPARSED = frozenset({FaultKind.NESTED_TOO_DEEP, FaultKind.LINE_TOO_LONG, FaultKind.TOO_MANY_LINES})
"""Faults of a body that is too costly to parse."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`subject` is the offender (a key, an encoding); `expected` and `found` say how it differs, in Chinese."""

    kind: FaultKind
    position: Position = START
    subject: str = ""
    expected: str = ""
    found: str = ""
    choices: tuple[str, ...] = field(default=())
    first: Position | None = None
