"""A case: one report of one enterprise in one year."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Protocol

from casebook.model.data_file import Key, Places, nearest_position
from casebook.model.document import Document
from casebook.model.fault import UNPARSED, Fault
from casebook.model.front_matter import FrontMatter
from casebook.model.media import Media
from casebook.model.outline import Outline
from casebook.model.position import Position
from casebook.model.source_file import Place, SourceFile

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Form of a case's folder name (design.md §4)."""

_FORMER = re.compile(rf"(?:([12]\d{{3}})/)?({SLUG.pattern})")


def former_folder(name: str, year_folder: str) -> str | None:
    """The folder that a case says it had: its slug, with the year before it where that was another.

    >>> former_folder("2020/jiu-ming", "2021")
    'cases/2020/jiu-ming'
    >>> former_folder("旧名", "2021")
    """
    match = _FORMER.fullmatch(name)
    return f"cases/{match[1] or year_folder}/{match[2]}" if match else None


class Keeper(Protocol):
    """Keeps bytes by name from check to check, as long as the case and what stands beside it stay the same."""

    def get(self, name: str) -> bytes | None: ...

    def put(self, name: str, value: bytes) -> None: ...


@dataclass(frozen=True)
class Case:
    """`files` are the names of the files beside it, relative to its folder, with `/`.

    `document_reader` and `media_reader` give what `document` and `media` hold, when a rule first
    asks for them. `digest` tells apart whatever of the case's own bytes a finding could hang on,
    those beside it among them; empty when unknown.
    """

    source: SourceFile
    front: FrontMatter
    document_reader: Callable[[], Document] = field(default=Document, compare=False, repr=False)
    places: Places = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    files: frozenset[str] = frozenset()
    media_reader: Callable[[], Mapping[str, Media]] = field(default=dict, compare=False, repr=False)
    digest: bytes = b""
    keeper: Keeper | None = field(default=None, compare=False, repr=False)

    @property
    def path(self) -> str:
        """Path of its Markdown file, relative to the content folder."""
        return self.source.path

    @cached_property
    def folder(self) -> str:
        """`cases/<year>/<slug>`."""
        return str(PurePosixPath(self.path).parent)

    @cached_property
    def document(self) -> Document:
        """Its report."""
        return self.document_reader()

    @cached_property
    def outline(self) -> Outline:
        """The lengths of its sections: what is asked of every case, the body of an unchanged one not read."""
        return Outline.load(self.kept("outline", lambda: Outline.of(self.document).dump()))

    def kept(self, name: str, make: Callable[[], bytes]) -> bytes:
        """What `make` makes of this case alone, made once where there is a keeper."""
        value = self.keeper.get(name) if self.keeper else None
        if value is None:
            value = make()
            if self.keeper:
                self.keeper.put(name, value)
        return value

    @cached_property
    def media(self) -> Mapping[str, Media]:
        """The image files beside it, by name."""
        return self.media_reader()

    @property
    def slug(self) -> str:
        return PurePosixPath(self.folder).name

    @property
    def year_folder(self) -> str:
        return PurePosixPath(self.folder).parent.name

    def at(self, *path: Key) -> Place:
        """Place of a front-matter value, or of the nearest one around it."""
        return self.place(nearest_position(self.places, path))

    def place(self, position: Position) -> Place:
        return Place.of(self.source, position)

    @property
    def body_parsed(self) -> bool:
        """False when the body was too costly to parse, so that `document` says nothing of it."""
        return all(fault.kind not in UNPARSED for fault in self.faults)

    @property
    def title(self) -> str:
        """What to call the case where its title may be missing."""
        return self.front.title or self.slug
