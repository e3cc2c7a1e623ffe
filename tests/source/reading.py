"""Reads a body, and tells where its parts stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from casebook.model.document import Document
from casebook.model.position import Position
from casebook.source.body import read_body


class Placed(Protocol):
    @property
    def position(self) -> Position: ...


def body(markdown: str, first_line: int = 1) -> Document:
    """The document, read without a fault."""
    document, faults = read_body(markdown, first_line)
    assert faults == []
    return document


def lines(parts: Iterable[Placed]) -> list[int]:
    return [part.position.line for part in parts]


def at(position: Position) -> tuple[int, int, int]:
    return position.line, position.column, position.length
