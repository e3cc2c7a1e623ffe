"""What one more case changes of the files: ``python -m bench_parts.searching.adding CONTENT ROOM``.

Prints as JSON the bytes of the files that were not there before: `newest` for each of the last cases,
approved after all others, and `among` for one that stands in the middle of them.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bench_parts.searching.product import search_cases
from casebook.search import build_index, manifest_bytes
from casebook.source.corpus import read_corpus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from casebook.search import SearchCase

LAST = 8


def main(content: str, room: str) -> None:
    corpus = read_corpus(Path(content))
    cases = sorted(search_cases(corpus), key=lambda case: (case.approved, case.path))

    def files(of: Sequence[SearchCase]) -> dict[str, int]:
        """Sizes by name; names hold a digest, the manifest's is a new one at every change."""
        index = build_index(of, corpus.vocabulary.readings, Path(room))
        manifest = manifest_bytes(index, "lexicon", "traditional")
        sizes = {file.name: file.path.stat().st_size for file in index.files}
        return sizes | {manifest.decode(): len(manifest)}

    last = min(LAST, len(cases) - 1)
    sets = [files(cases[: len(cases) - fewer]) for fewer in range(last, -1, -1)]
    newest = [_new(after, before) for before, after in pairwise(sets)]
    middle = len(cases) // 2
    lacking = files([*cases[:middle], *cases[middle + 1 :]])
    print(json.dumps({"newest": newest, "among": _new(sets[-1], lacking)}))


def _new(after: Mapping[str, int], before: Mapping[str, int]) -> int:
    return sum(size for name, size in after.items() if name not in before)


if __name__ == "__main__":
    main(*sys.argv[1:])
