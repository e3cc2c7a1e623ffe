"""A long list of cases in several pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.site import address
from casebook.site.catalogue import Cases

ON_SHEET = 30
"""Cases on a page of a list; more make it long on a phone, and heavy."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The `number`-th page of a list, counted from 1; `pages` are the number and address of each."""

    number: int
    path: str
    cases: Cases
    pages: tuple[tuple[int, str], ...]

    @property
    def which(self) -> str:
        """What the page's title adds to the list's."""
        return f"（第 {self.number} 页）" if self.number > 1 else ""


def sheets(path: str, cases: Cases, most: int = ON_SHEET) -> Iterator[Sheet]:
    """The pages of the list that begins at `path`, one even when it is empty."""
    count = max(1, -(-len(cases) // most))
    pages = tuple((number, address.page_path(path, number)) for number in range(1, count + 1))
    for number, place in pages:
        yield Sheet(number, place, cases[(number - 1) * most : number * most], pages)
