"""How much of its text a case shares with another: shingles of 13 Chinese characters."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

from casebook.model.case import Case
from casebook.model.document import Block
from casebook.rules.writing.characters import HAN

SHINGLE = 13
"""Characters of a shingle: so many in a row are hardly ever alike by chance."""

_HOLDERS = 4
"""Cases remembered for one shingle, so that what all reports say costs no more than the rest."""

_OTHER = re.compile(rf"[^{HAN}]+")
_OTHER_IN_LINE = re.compile(rf"[^{HAN}\n]+")
# Only shingles after a frequent word are looked up, one of some twenty, wherever they stand
# (Theobald et al., SpotSigs, 2008): what was copied is sampled at the same places as its source.
_ANCHORED = re.compile(rf"[的和在由](?=(.{{{SHINGLE}}}))")
_NUMBER = "I"
_TEXT = frozenset({"paragraph", "item"})


@dataclass(frozen=True, slots=True)
class Shared:
    """`share` of the Chinese characters of a case's prose (0–1), and the blocks that share the most."""

    other: Case
    share: float
    block: Block
    other_block: Block


class SharedText:
    """Cases are asked one after the other; each is compared with those asked before it."""

    def __init__(self) -> None:
        self._cases: list[Case] = []
        self._holders: dict[int, list[int]] = {}

    def with_earlier(self, case: Case, least: float) -> Shared | None:
        """What `case` shares with the earlier case most like it, when that is `least` or more."""
        sample = array(_NUMBER)
        sample.frombytes(case.kept("shared-text", lambda: _sample(case).tobytes()))
        number = len(self._cases)
        self._cases.append(case)
        holders = self._holders
        # Most of the work is done by set, map and Counter, a tenth of the time of a loop.
        known = holders.keys() & sample
        for shingle in set(sample) - known:
            holders[shingle] = [number]
        if not known:
            return None
        counts = Counter(chain.from_iterable(map(holders.__getitem__, known)))
        for shingle in known:
            if len(holders[shingle]) < _HOLDERS:
                holders[shingle].append(number)
        most = max(counts.values())
        # The sample may err by some hundredths; what it lets through is measured.
        if most < (least - 0.1) * len(sample):
            return None
        shared = _measure(case, self._cases[min(each for each in counts if counts[each] == most)])
        return shared if shared is not None and shared.share >= least else None


def _sample(case: Case) -> array[int]:
    """The case's sampled shingles as numbers, each once; two alike by chance only add a candidate."""
    prose = "\n".join(block.text for block in case.document.blocks if block.kind in _TEXT)
    shingles = set(_ANCHORED.findall(_OTHER_IN_LINE.sub("", prose)))
    return array(_NUMBER, sorted({crc32(shingle.encode()) for shingle in shingles}))


def _texts(case: Case) -> Iterator[tuple[Block, str]]:
    """Each block of prose with its Chinese characters alone: changed figures make no other text."""
    for block in case.document.blocks:
        if block.kind in _TEXT:
            yield block, _OTHER.sub("", block.text)


def _measure(case: Case, other: Case) -> Shared | None:
    """The share by all shingles; None when not one is shared."""
    held = {shingle: block for block, text in _texts(other) for shingle in _shingles(text)}
    total = covered = most = 0
    best: tuple[Block, Block] | None = None
    for block, text in _texts(case):
        alike = [held.get(shingle) for shingle in _shingles(text)]
        common = _covered(index for index, each in enumerate(alike) if each is not None)
        total += len(text)
        covered += common
        source = next((each for each in alike if each is not None), None)
        if source is not None and common > most:
            most, best = common, (block, source)
    return Shared(other, covered / total, *best) if best else None


def _shingles(text: str) -> list[str]:
    return [text[start : start + SHINGLE] for start in range(len(text) - SHINGLE + 1)]


def _covered(starts: Iterable[int]) -> int:
    """Characters that shingles at `starts` cover together."""
    covered = end = 0
    for start in starts:
        covered += start + SHINGLE - max(start, end)
        end = start + SHINGLE
    return covered
