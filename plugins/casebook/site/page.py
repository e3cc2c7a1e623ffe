"""What the site is made of, whatever engine dresses it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from casebook.site import address


class Part(StrEnum):
    """The part of the site a page belongs to: the address of its entry in the navigation."""

    HOME = address.HOME
    CASES = address.CASES
    METHODS = address.METHODS
    GUIDE = address.GUIDE
    RULES = address.RULES
    SEARCH = address.SEARCH


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a page's table of contents: `level` 2–4, `anchor` the id it leads to."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is its address below the site's root, ending in `/` (`cases/2021/x/`), "" for home.

    `title` and `description` are plain text; `body` is HTML without the page's frame; `scripts` are
    the names of those that only such pages load (casebook.site.scripts).
    """

    path: str
    title: str
    description: str
    body: str
    part: Part
    contents: tuple[Entry, ...] = ()
    scripts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file that goes out as it is; `path` below the site's root."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that goes out as a copy of `source`, too large to hold in memory."""

    path: str
    source: Path
