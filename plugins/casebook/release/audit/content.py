"""What the readers of the kinds of file give to the audit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from casebook.release.audit.report import Found


class Reference(NamedTuple):
    """An address in a file: `where` it stands, and whether a browser goes there by itself."""

    target: str
    where: str
    loads: bool


@dataclass
class Content:
    """A file as it was read.

    `text` is what a person sees, a line for each block; `raw` is all of it, mark-up too. `is_code`
    for scripts and styles, in whose Latin letters no passage is sought, `is_data` for what has keys
    among its texts. `inner` are files inside it, by name. `anchors` are the ids of a page, None for
    what is no page.
    """

    text: str = ""
    raw: str = ""
    is_code: bool = False
    is_data: bool = False
    references: list[Reference] = field(default_factory=list)
    anchors: frozenset[str] | None = None
    found: list[Found] = field(default_factory=list)
    inner: list[tuple[str, bytes]] = field(default_factory=list)


Read = Callable[[str], bytes | None]
"""Another file of the output by its path, None where there is none."""

Reader = Callable[[str, bytes, Read], Content]
"""Reads a file, given by path and bytes. Raises ValueError when the bytes are none of its kind."""

Readers = Mapping[str, Reader]
"""By the end of the file's name, in lower case."""
