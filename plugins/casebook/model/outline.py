"""How long a report's sections are."""

from __future__ import annotations

import json
from typing import NamedTuple

from casebook.model.document import Document


class Outline(NamedTuple):
    """`sections` are heading and 字数 of each section in order, `characters` the 字数 of the whole body."""

    sections: tuple[tuple[str, int], ...]
    characters: int

    @classmethod
    def of(cls, document: Document) -> Outline:
        """The outline of a parsed report."""
        sections = tuple(
            (section.heading.text, section.characters) for section in document.sections
        )
        return cls(sections, document.characters)

    def dump(self) -> bytes:
        return json.dumps(self, ensure_ascii=False).encode("utf-8", "surrogatepass")

    @classmethod
    def load(cls, data: bytes) -> Outline:
        """What `dump` gave."""
        sections, characters = json.loads(data.decode("utf-8", "surrogatepass"))
        return cls(tuple((heading, length) for heading, length in sections), characters)
