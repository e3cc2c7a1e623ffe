"""A case: one report of one enterprise in one year."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from casebook.model.data_file import Key, Places, nearest_position
from casebook.model.document import Document
from casebook.model.fault import Fault, FaultKind
from casebook.model.front_matter import FrontMatter
from casebook.model.media import Media
from casebook.model.position import Position
from casebook.model.source_file import Place, SourceFile

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Form of a case's folder name (design.md §4)."""


@dataclass(frozen=True)
class Case:
    """`files` are the names of the files beside it, relative to its folder, with `/`.

    `media_reader` gives what `media` holds: images are read when a rule first asks for them.
    """

    source: SourceFile
    front: FrontMatter
    document: Document
    places: Places = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    files: frozenset[str] = frozenset()
    media_reader: Callable[[], Mapping[str, Media]] = field(default=dict, compare=False, repr=False)

    @property
    def path(self) -> str:
        """Path of its Markdown file, relative to the content folder."""
        return self.source.path

    @cached_property
    def folder(self) -> str:
        """`cases/<year>/<slug>`."""
        return str(PurePosixPath(self.path).parent)

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
        """False when the body was too deep to parse, so that `document` says nothing of it."""
        return all(fault.kind is not FaultKind.NESTED_TOO_DEEP for fault in self.faults)

    @property
    def title(self) -> str:
        """What to call the case where its title may be missing."""
        return self.front.title or self.slug
