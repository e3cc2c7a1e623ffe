"""How much of its text a case shares with another: shingles of 13 Chinese characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebook.model.case import Case
from casebook.model.document import Block
from casebook.rules.writing.characters import HAN

SHINGLE = 13
"""Characters of a shingle: so many in a row are hardly ever alike by chance."""

SHORT = 2000
"""Chinese characters of prose below which a sample of shingles is too small to go by."""

_HOLDERS = 4
"""Cases remembered for one shingle, so that what all reports say costs no more than the rest."""

_CANDIDATES = 3
"""Cases most like one by its shingles that are measured."""

_OTHER = re.compile(rf"[^{HAN}]+")
_OTHER_IN_LINE = re.compile(rf"[^{HAN}\n]+")
# Only shingles after a frequent word are looked up, one of some twenty, wherever they stand
# (Theobald et al., SpotSigs, 2008): what was copied is sampled at the same places as its source.
_ANCHORED = re.compile(rf"[的和在由](?=(.{{{SHINGLE}}}))")
_TEXT = frozenset({"paragraph", "item"})


@dataclass(frozen=True, slots=True)
class Shared:
    """`share` of the Chinese characters of a case's prose (0–1), and the blocks that share the most."""

    case: Case
    other: Case
    share: float
    block: Block
    other_block: Block


def shared_texts(cases: Sequence[Case], least: float) -> Iterator[Shared]:
    """For each case the one most like it, where it shares `least` of its own text or more.

    A long case is compared with those before it, by a sample of its shingles. A short one is
    compared by all of them, also with the long ones after it: so each pair is told once.
    """
    prose = [_prose(case) for case in cases]
    short = {number for number, text in enumerate(prose) if len(text) < SHORT}
    holders: dict[str, list[int]] = {}
    for number, text in enumerate(prose):
        if number not in short:
            shingles = set(_ANCHORED.findall(text))
            # The sample may err by some hundredths; what it lets through is measured.
            least_common = (least - 0.1) * len(shingles)
            counts = _counts(shingles, holders, number)
            yield from _most_alike(cases, number, counts, least_common, least)
    yield from _short_ones(cases, prose, short, least)


def _prose(case: Case) -> str:
    """Its Chinese characters, a line a block: changed figures make no other text."""
    text = "\n".join(block.text for block in case.document.blocks if block.kind in _TEXT)
    return _OTHER_IN_LINE.sub("", text)


def _counts(shingles: Iterable[str], holders: dict[str, list[int]], number: int) -> Counter[int]:
    """How many shingles are each earlier case's too; those of this case are remembered."""
    counts: Counter[int] = Counter()
    for shingle in shingles:
        held = holders.get(shingle)
        if held is None:
            holders[shingle] = [number]
            continue
        counts.update(held)
        if len(held) < _HOLDERS:
            held.append(number)
    return counts


def _short_ones(
    cases: Sequence[Case], prose: Sequence[str], short: set[int], least: float
) -> Iterator[Shared]:
    """Short cases by all their shingles; the cost is that of reading all texts once more."""
    wanted = {number: set(_line_shingles(prose[number])) for number in sorted(short)}
    sought = set().union(*wanted.values())
    holders: dict[str, list[int]] = {}
    for number, text in enumerate(prose) if sought else ():
        if number not in short:
            _counts(sought.intersection(_line_shingles(text)), holders, number)
    for number, shingles in wanted.items():
        counts = _counts(shingles, holders, number)
        yield from _most_alike(cases, number, counts, 1, least)


def _most_alike(
    cases: Sequence[Case], number: int, counts: Counter[int], least_common: float, least: float
) -> Iterator[Shared]:
    candidates = [each for each, count in counts.most_common(_CANDIDATES) if count >= least_common]
    measured = (_measure(cases[number], cases[each]) for each in candidates)
    best = max(filter(None, measured), key=lambda shared: shared.share, default=None)
    if best is not None and best.share >= least:
        yield best


def _line_shingles(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from _shingles(line)


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
    return Shared(case, other, covered / total, *best) if best else None


def _shingles(text: str) -> list[str]:
    return [text[start : start + SHINGLE] for start in range(len(text) - SHINGLE + 1)]


def _covered(starts: Iterable[int]) -> int:
    """Characters that shingles at `starts` cover together."""
    covered = end = 0
    for start in starts:
        covered += start + SHINGLE - max(start, end)
        end = start + SHINGLE
    return covered
