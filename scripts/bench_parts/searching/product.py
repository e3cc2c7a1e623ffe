"""The product's own steps from a content folder to the files of the search."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from casebook.site.gate import public_cases
from casebook.site.page import SiteFile, StoredFile
from casebook.site.searched_case import searched_case
from casebook.site.searching import build_search

if TYPE_CHECKING:
    from pathlib import Path

    from casebook.model.corpus import Corpus
    from casebook.search import SearchCase


def search_cases(corpus: Corpus) -> list[SearchCase]:
    """What the search is given of the public cases."""
    return [searched_case(case, corpus.vocabulary.pinyin) for case in public_cases(corpus)]


def write_search(corpus: Corpus, cache: Path, site: Path) -> None:
    """All that the search puts into a site, the page itself left out."""
    for item in build_search(corpus, cache):
        if isinstance(item, SiteFile | StoredFile):
            target = site / item.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(item, SiteFile):
                target.write_bytes(item.content)
            else:
                shutil.copyfile(item.source, target)
