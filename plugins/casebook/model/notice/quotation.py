"""What every part of a notice is made of: closed records, and remarks on the original's text."""

from __future__ import annotations

from casebook.model.list_of import ListOf
from casebook.model.record import Record


class Annotation(Record):
    """A remark on words of the notice that are quoted as they stand; `quote` is verbatim."""

    quote: str
    note: str


class Numbered(Record):
    """A numbered paragraph of the notice, verbatim but for its number; `items` stand below it."""

    number: int
    text: str
    items: ListOf[str] = ()
    annotations: ListOf[Annotation] = ()
