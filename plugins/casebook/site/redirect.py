"""Pages that lead on from where a case stood to where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.site.catalogue import Catalogue
from casebook.site.leading_on import leading_on
from casebook.site.page import SiteFile


def redirect_files(catalogue: Catalogue) -> Iterator[SiteFile]:
    """A page at every former address."""
    for redirect in catalogue.redirects:
        slug = redirect.target.rstrip("/").rpartition("/")[2]
        yield leading_on(redirect.path, redirect.target, slug, "这个案例换了地址")
