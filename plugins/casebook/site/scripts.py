"""The scripts of the site's own pages, as files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from casebook.site.client import built_names, built_script
from casebook.site.hashed import hashed
from casebook.site.page import SiteFile

FOLDER = "assets/casebook"

EVERYWHERE = "page"
"""The script that every page loads, those of docs/ too."""


def script_path(name: str) -> str:
    """Where the script `name` (`page`) stands below the site's root."""
    return _script(name).path


def script_files() -> Iterator[SiteFile]:
    """Every script that there is."""
    return map(_script, built_names())


@cache
def _script(name: str) -> SiteFile:
    return hashed(FOLDER, f"{name}.js", built_script(name))
