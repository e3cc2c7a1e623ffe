"""What every page maker works with: the catalogue, the site's name, the cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from casebook.site.catalogue import Catalogue
from casebook.site.gate import PublicCase
from casebook.site.page import Entry, Page, Part
from casebook.site.templates import card, render

SITE_KIND = "典型经验库"


@dataclass(frozen=True)
class Shell:
    """`name` is the site's, after the programme that its newest notice calls for."""

    catalogue: Catalogue
    name: str
    _cards: dict[tuple[str, int], Markup] = field(default_factory=dict)

    @classmethod
    def of(cls, catalogue: Catalogue) -> Shell:
        notices = [file.value for file in catalogue.corpus.notices if file.value is not None]
        newest = max(notices, key=lambda notice: notice.year, default=None)
        return cls(catalogue, (newest.programme if newest else "质量标杆") + SITE_KIND)

    def page(
        self,
        path: str,
        template: str,
        part: Part,
        title: str,
        description: str,
        contents: Iterable[Entry] = (),
        scripts: tuple[str, ...] = (),
        /,
        **values: object,
    ) -> Page:
        """The page at `path`; `values` are the template's."""
        body = render(template, path, **values)
        return Page(path, title, description, body, part, tuple(contents), scripts)

    def cards(self, path: str, cases: Iterable[PublicCase]) -> Iterator[Markup]:
        """The cases' cards for the page at `path`; pages equally deep share them."""
        depth = path.count("/")
        for case in cases:
            key = case.path, depth
            if key not in self._cards:
                self._cards[key] = card(case, path)
            yield self._cards[key]
