"""The theme's frame around a page body.

The theme renders its frame once for each depth and part of the site, with slots in it; a page then
costs a join. Rendering the theme's templates for each page took 20 ms a page, this takes 0.05.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from casebook.site.page import Entry, Page
from mkdocs_casebook.scripts import Externaliser

TEMPLATE = "casebook-page.html"
_INDENT = re.compile(r"\s*\n\s*")
"""The theme's templates leave a third of a frame blank; a line end still parts words."""
_SLOT = re.compile(r"casebook-slot-(title|description|body|contents)-slot")


def _slot(name: str) -> str:
    return f"casebook-slot-{name}-slot"


@dataclass
class FramedPage:
    """What the theme's templates ask of a page."""

    url: str
    is_homepage: bool
    has_contents: bool
    scripts: tuple[str, ...]
    title: str = _slot("title")
    content: str = _slot("body")
    contents: str = _slot("contents")
    meta: dict[str, Any] = field(
        default_factory=lambda: {"description": _slot("description"), "hide": ["navigation"]}
    )
    toc: tuple[()] = ()
    canonical_url: str | None = None
    edit_url: str | None = None
    previous_page: None = None
    next_page: None = None
    ancestors: tuple[()] = ()
    file: None = None


class Frames:
    """Frames of one build, by depth, part, whether there are contents beside the body, and scripts."""

    def __init__(
        self,
        env: jinja2.Environment,
        config: MkDocsConfig,
        nav: Navigation,
        scripts: Externaliser,
    ) -> None:
        self.env = env
        self.config = config
        self.nav = nav
        self.scripts = scripts
        self._frames: dict[tuple[int, str, bool, tuple[str, ...]], list[str]] = {}

    def dress(self, page: Page) -> bytes:
        """The whole HTML page."""
        key = (page.path.count("/"), str(page.part), bool(page.contents), page.scripts)
        if key not in self._frames:
            self._frames[key] = self._render(*key)
        values = {
            "title": html.escape(page.title),
            "description": html.escape(page.description),
            "body": page.body,
            "contents": _contents(page.contents),
        }
        pieces = self._frames[key]
        return "".join(
            values[piece] if number % 2 else piece for number, piece in enumerate(pieces)
        ).encode()

    def _render(
        self, depth: int, part: str, has_contents: bool, scripts: tuple[str, ...]
    ) -> list[str]:
        """Text and slot names by turns."""
        page = FramedPage("_/" * depth, not part and not depth, has_contents, scripts)
        context = get_context(self.nav, Files([]), self.config, page)  # type: ignore[arg-type]
        active = [item for item in self.nav.items if _leads_to(item, part)]
        try:
            for item in active:
                item.active = True
            rendered = self.env.get_template(TEMPLATE).render(context)
        finally:
            for item in active:
                item.active = False
        slim = _INDENT.sub("\n", rendered)
        return _SLOT.split(self.scripts.externalise(slim, "../" * depth))


def _leads_to(item: Any, part: str) -> bool:
    url = getattr(item, "url", None)
    return url is not None and url.removeprefix("./") == part


def _contents(entries: tuple[Entry, ...]) -> str:
    """The items of a list, with lists in them for the deeper levels."""
    pieces: list[str] = []
    open_levels: list[int] = []
    for entry in entries:
        while open_levels and entry.level < open_levels[-1]:
            pieces.append("</li></ol>")
            open_levels.pop()
        if open_levels and entry.level == open_levels[-1]:
            pieces.append("</li>")
        elif open_levels:
            pieces.append("<ol>")
        if not open_levels or entry.level > open_levels[-1]:
            open_levels.append(entry.level)
        pieces.append(f'<li><a href="#{html.escape(entry.anchor)}">{html.escape(entry.text)}</a>')
    pieces.append("</li></ol>" * (len(open_levels) - 1) + ("</li>" if open_levels else ""))
    return "".join(pieces)
