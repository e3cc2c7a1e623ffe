"""The search page, the index of the public cases, and the script that reads it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from casebook.model.corpus import Corpus
from casebook.search import (
    build_index,
    engine_script,
    lexicon_bytes,
    manifest_bytes,
    page_script,
    traditional_bytes,
)
from casebook.site.address import SEARCH
from casebook.site.catalogue import Catalogue
from casebook.site.hashed import hashed
from casebook.site.page import Page, Part, SiteFile, StoredFile
from casebook.site.searched_case import case_source, lexicon_entries
from casebook.site.shell import Shell

FOLDER = "assets/search"


def build_search(corpus: Corpus, cache: Path) -> Iterator[Page | SiteFile | StoredFile]:
    """The page at search/ and all that it reads; files are named after their content.

    `cache` is a folder that keeps the index from one build to the next. Raises OSError when it cannot
    be written.
    """
    shell = Shell.of(Catalogue.of(corpus))
    words = corpus.vocabulary
    cases = shell.catalogue.cases
    sources = (case_source(case, words.pinyin) for case in cases)
    index = build_index(sources, words.readings, cache)
    lexicon = hashed(FOLDER, "lexicon.json", lexicon_bytes(lexicon_entries(words), words.pinyin))
    traditional = hashed(FOLDER, "traditional.txt", traditional_bytes())
    manifest = manifest_bytes(index, *(Path(each.path).name for each in (lexicon, traditional)))
    yield from (StoredFile(f"{FOLDER}/{file.name}", file.path) for file in index.files)
    yield lexicon
    yield traditional
    yield SiteFile(f"{FOLDER}/manifest.json", manifest)
    yield from search_scripts()
    yield shell.page(
        SEARCH,
        "search.html",
        Part.SEARCH,
        "搜索",
        "在案例的标题、摘要、正文、表格和指标中逐字查找，拼音也可以。",
        count=len(cases),
    )


@cache
def search_scripts() -> tuple[SiteFile, SiteFile]:
    """The script that every page loads, and that of the engine."""
    return hashed(FOLDER, "search.js", page_script()), hashed(FOLDER, "engine.js", engine_script())
