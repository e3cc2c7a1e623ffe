"""A report's HTML as the page needs it.

Both functions take sanitised HTML: `<` stands only in tags, and values only in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from html import unescape

from casebook.rules.data.target import Target, resolve
from casebook.site.catalogue import Catalogue
from casebook.site.gate import PublicCase, figure_name

Published = Mapping[str, Collection[str]]
"""The names of the figures below each case's page, none below a tombstone or a former address."""

OWN_CLASSES = frozenset(
    {"figure", "table", "table-scroll", "footnotes", "footnote-ref", "footnote-backref"}
)
"""The theme's script acts on classes: `mermaid` makes it load a program from another host."""

_TAG = re.compile(r'<([a-z][a-z0-9]*)(?: [^\s="<>]+="[^"]*")+>')
_ATTRIBUTE = re.compile(r' (id|class|src|href)="([^"]*)"')
_HEADING = re.compile(r"h[1-6]")
_ABOVE_ROOT = re.compile(r"^(?:\.\.(?:/|$)|/)+")
_CASE = re.compile(r"cases/\d")
_FRAME_ID = re.compile(r"_|cb-|(?:metrics|related|checklist|take-home)$|metric-")
"""Ids of the theme's frame (`__config` holds its script's settings) and of the page around a report."""


def classed_tables(html: str) -> str:
    """`html` with a class on each table that has none.

    The theme's script wraps tables without a class in scrolling boxes of its own.
    """
    return html.replace("<table>", '<table class="cb-table">')


def published(catalogue: Catalogue) -> Published:
    """All that a report may lead to below cases/."""
    return {
        **{case.path: case.figures for case in catalogue.cases},
        **{case.path: () for case in catalogue.withdrawn},
        **{redirect.path: () for redirect in catalogue.redirects},
    }


def public_report(case: PublicCase, known: Published) -> str:
    """The case's report less what clashes with the page around it, images from elsewhere, dead links.

    A link to a draft would tell its address.
    """
    guard = _Guard(case, known)
    return classed_tables(_TAG.sub(guard.tag, case.document.html))


class _Guard:
    def __init__(self, case: PublicCase, known: Published) -> None:
        self.case = case
        self.known = known
        self.anchors = {heading.anchor for heading in case.document.headings}
        self.ids: set[str] = set()

    def tag(self, match: re.Match[str]) -> str:
        """The tag with those of its attributes that may stay."""
        element = match[1]
        return _ATTRIBUTE.sub(
            lambda each: each[0] if self.allowed(element, each[1], unescape(each[2])) else "",
            match[0],
        )

    def allowed(self, element: str, attribute: str, value: str) -> bool:
        if attribute == "class":
            return all(each in OWN_CLASSES for each in value.split())
        if attribute == "src":
            return figure_name(self.case.path, value) in self.case.figures
        if attribute == "href":
            return self.leads_somewhere(value)
        return self.new_id(element, value)

    def leads_somewhere(self, target: str) -> bool:
        address = Target.of(target)
        if address.scheme or not address.path:
            return True
        path = _ABOVE_ROOT.sub("", resolve(self.case.path, address.path))
        folder = "/".join(path.split("/")[:3]) + "/"
        name = path.removeprefix(folder.rstrip("/")).lstrip("/")
        return not _CASE.match(path) or (
            folder in self.known and (not name or name in self.known[folder])
        )

    def new_id(self, element: str, id: str) -> bool:
        """Whether nothing else of the page has it; headings keep theirs, contents lead to them."""
        if _FRAME_ID.match(id) or id in self.ids:
            return False
        if id in self.anchors and not _HEADING.fullmatch(element):
            return False
        self.ids.add(id)
        return True
