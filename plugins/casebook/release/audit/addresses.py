"""Addresses of cases in a text, long ones and short ones."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from casebook.model.case import SLUG

_LONG = r"[^/\s\"'<>?#&\\]+"


class Addresses:
    """Those of `folders` (`cases/<year>/<slug>`), which texts are looked through for."""

    def __init__(self, folders: Collection[str]) -> None:
        self._folders = folders
        # A pattern that begins with letters is found many times as fast as one that begins with any digit.
        years = {re.escape(folder.split("/")[1]) for folder in folders}
        self._long = [re.compile(f"cases/{year}/{_LONG}") for year in sorted(years)]
        self._short = [
            re.compile(rf"{year}(?<!\d{year})/{SLUG.pattern}(?![a-z0-9-])")
            for year in sorted(years)
        ]

    def named(self, text: str) -> Iterator[str]:
        """The folders that the text names, also by `<year>/<slug>` alone, each once."""
        found = {match[0] for pattern in self._long for match in pattern.finditer(text)}
        found |= {
            f"cases/{match[0]}" for pattern in self._short for match in pattern.finditer(text)
        }
        yield from sorted(each for each in found if each in self._folders)
