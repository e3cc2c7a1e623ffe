"""Index a content folder, or do only what comes before: run as programs of their own, to be measured.

``python -m bench_parts.searching.indexing CONTENT [ROOM]``
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench_parts.searching.product import search_cases, write_search
from casebook.source.corpus import read_corpus


def main(content: str, room: str = "") -> None:
    """Read the cases; with a folder `room`, also write the search's files into `room`/site."""
    corpus = read_corpus(Path(content))
    if room:
        write_search(corpus, Path(room) / "cache", Path(room) / "site")
    else:
        search_cases(corpus)


if __name__ == "__main__":
    main(*sys.argv[1:])
