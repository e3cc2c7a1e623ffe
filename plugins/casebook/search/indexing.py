"""Cases to what the index holds of each, over the cores of the machine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import get_context

from casebook.model.pinyin import Pinyin
from casebook.search.case import SearchCase, slots
from casebook.search.columns import Row, row
from casebook.search.folding import Folder
from casebook.search.grams import CaseGrams, case_grams, spoken_keys
from casebook.search.syllables import syllable_numbers
from casebook.search.text_pack import record

_BATCH = 64
_FEW = 512
"""Below this many cases a second process costs more than it brings."""
_START = "spawn"
"""The one way to start a process that every system has, and that threads do not disturb."""


@dataclass(frozen=True, slots=True)
class IndexedCase:
    """`record` and `lengths` as text_pack.record gives them."""

    grams: CaseGrams
    record: bytes
    lengths: bytes
    columns: Row


class Indexer:
    """Indexes cases one by one; `corrections` are those of casebook.model.pinyin.Pinyin."""

    def __init__(self, corrections: Mapping[str, str]) -> None:
        self._pinyin = Pinyin(corrections)
        self._folder = Folder()
        self._numbers = syllable_numbers()
        self._spoken = cache(self._speak)

    def index(self, case: SearchCase) -> IndexedCase:
        spoken = {name: self._spoken(name) for name in case.spoken}
        held = tuple(slots(case))
        readings = {name: reading for name, (reading, _) in spoken.items()}
        text, lengths = record(case, held, readings)
        keys = {key for _, keys in spoken.values() for key in keys}
        return IndexedCase(case_grams(held, self._folder, keys), text, lengths, row(case))

    def _speak(self, name: str) -> tuple[str, frozenset[int]]:
        """The name's syllables, and its keys."""
        syllables = self._pinyin.syllables(name)
        return " ".join(syllables), frozenset(spoken_keys(syllables, self._numbers))


def indexed(
    cases: Iterable[SearchCase], count: int, corrections: Mapping[str, str]
) -> Iterator[IndexedCase]:
    """The cases in their order; `count` is how many there are."""
    processes = min(os.cpu_count() or 1, count // _FEW + 1)
    if processes < 2:
        yield from map(Indexer(corrections).index, cases)
        return
    with ProcessPoolExecutor(
        processes, get_context(_START), initializer=_start, initargs=(dict(corrections),)
    ) as pool:
        waiting = []
        for batch in _batches(cases):
            waiting.append(pool.submit(_index, batch))
            if len(waiting) > 2 * processes:
                yield from waiting.pop(0).result()
        for each in waiting:
            yield from each.result()


_indexer: Indexer | None = None


def _start(corrections: Mapping[str, str]) -> None:
    global _indexer
    _indexer = Indexer(corrections)


def _index(batch: Sequence[SearchCase]) -> list[IndexedCase]:
    assert _indexer is not None  # _start ran when this process began
    return [_indexer.index(case) for case in batch]


def _batches(cases: Iterable[SearchCase]) -> Iterator[list[SearchCase]]:
    iterator = iter(cases)
    while batch := list(islice(iterator, _BATCH)):
        yield batch
