"""What a run asks and holds true, and the peer's pages, of one content folder.

Run as a program of its own: ``python -m bench_parts.searching.preparing CONTENT ROOM QUERIES SEED [PAGES]``
writes ROOM/asked.json, and the pages into the folder PAGES. With 0 queries what is judged by hand is
asked instead, and the terms of the vocabulary.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench_parts.judging import judged_generated, judged_samples
from bench_parts.queries import Texts, queries
from bench_parts.searching.pagefind import write_pages
from bench_parts.searching.product import search_cases
from bench_parts.searching.terms import terms
from casebook.site.gate import public_cases
from casebook.source.corpus import read_corpus

if TYPE_CHECKING:
    from casebook.search import SearchCase


def lines(case: SearchCase) -> list[str]:
    """All that a query may find of a case; a word never crosses from one line to the next."""
    cells = (cell for block in case.blocks for cell in block.cells)
    return [case.title, case.enterprise, *case.facts, case.summary, *cells]


def main(content: str, room: str, count: str, seed: str, pages: str = "") -> None:
    corpus = read_corpus(Path(content))
    cases = search_cases(corpus)
    public = public_cases(corpus)
    judged = judged_generated(public) if int(count) else judged_samples(public)
    texts = Texts({case.path: lines(case) for case in cases})
    made = queries(texts, int(count), int(seed)) if int(count) else []
    asked = {
        "cases": len(cases),
        "queries": [
            {"kind": query.kind, "text": query.text, "found": sorted(query.found)} for query in made
        ],
        "judged": [{"query": each.query, "grades": dict(each.grades)} for each in judged],
        "terms": [] if int(count) else terms(corpus.vocabulary, texts),
    }
    (Path(room) / "asked.json").write_text(json.dumps(asked, ensure_ascii=False), "utf-8")
    if pages:
        write_pages(cases, Path(pages))


if __name__ == "__main__":
    main(*sys.argv[1:])
