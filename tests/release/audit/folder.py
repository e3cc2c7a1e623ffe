"""A site folder made by casebook.site and the search room, in the plainest frame."""

from __future__ import annotations

from html import escape
from pathlib import Path

from casebook.model.corpus import Corpus
from casebook.site.build import build_site
from casebook.site.page import Page, SiteFile, StoredFile
from casebook.site.searching import build_search

FRAME = (
    '<!doctype html>\n<html lang="zh"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="description" content="{description}"></head><body>{body}</body></html>\n'
)


def dressed(page: Page) -> bytes:
    return FRAME.format(
        title=escape(page.title), description=escape(page.description), body=page.body
    ).encode()


def write_site(corpus: Corpus, folder: Path, cache: Path) -> Path:
    """Everything that casebook makes of the corpus, below `folder`."""
    for item in (*build_site(corpus, (), "<p>说明</p>"), *build_search(corpus, cache)):
        put(folder, item)
    return folder


def put(folder: Path, item: Page | SiteFile | StoredFile) -> None:
    path = f"{item.path}index.html" if isinstance(item, Page) else item.path
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(item, Page):
        file.write_bytes(dressed(item))
    elif isinstance(item, SiteFile):
        file.write_bytes(item.content)
    else:
        file.write_bytes(item.source.read_bytes())
