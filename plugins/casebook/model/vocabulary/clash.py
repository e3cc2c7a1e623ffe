"""A word of the vocabulary that does not say which entry it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["cities", "industries", "methods", "problems", "honors", "sizes"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The lists whose entries are looked up by name or alias."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A term (normal form) that several entries of one kind claim; `positions` are list indexes."""

    kind: Kind
    term: str
    names: tuple[str, ...]
    positions: tuple[int, ...]
