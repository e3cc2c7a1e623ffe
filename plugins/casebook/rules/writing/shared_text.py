"""How much of its text a case shares with another: shingles of 13 Chinese characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from casebook.model.case import Case
from casebook.model.document import Block
from casebook.rules.writing.prose_prints import SHINGLE, Prints, chinese, is_prose

SHORT = 2000
"""Chinese characters of prose below which a sample of shingles is too small to go by."""

_HOLDERS = 4
"""Cases remembered for one shingle, so that what all reports say costs no more than the rest."""

_CANDIDATES = 3
"""Cases most like one by its shingles that are measured."""


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
    prints = [Prints.of(case) for case in cases]
    short = {number for number, each in enumerate(prints) if each.characters < SHORT}
    holders: dict[int, list[int]] = {}
    for number, each in enumerate(prints):
        if number not in short:
            # The sample may err by some hundredths; what it lets through is measured.
            least_common = (least - 0.1) * len(each.sample)
            counts = _counts(each.sample, holders, number)
            yield from _most_alike(cases, number, counts, least_common, least)
    if short:
        yield from _short_ones(cases, prints, short, least)


def _counts(shingles: Iterable[int], holders: dict[int, list[int]], number: int) -> Counter[int]:
    """How many shingles are each earlier case's too; those of this case are remembered."""
    # Most of the work is done by set, map and Counter, a tenth of the time of a loop.
    shingles = set(shingles)
    known = holders.keys() & shingles
    for shingle in shingles - known:
        holders[shingle] = [number]
    counts = Counter(chain.from_iterable(map(holders.__getitem__, known)))
    for shingle in known:
        if len(holders[shingle]) < _HOLDERS:
            holders[shingle].append(number)
    return counts


def _short_ones(
    cases: Sequence[Case], prints: Sequence[Prints], short: set[int], least: float
) -> Iterator[Shared]:
    """Short cases by all their shingles; the cost is that of a look at all prose once more."""
    from casebook.model.shingles import SoughtShingles, shingle_hashes

    wanted = {
        number: frozenset(
            shingle
            for line in prints[number].prose.decode("utf-16-le").split("\n")
            for shingle in shingle_hashes(line.encode("utf-16-le"), SHINGLE).tolist()
        )
        for number in sorted(short)
    }
    sought = SoughtShingles(chain.from_iterable(wanted.values()))
    holders: dict[int, list[int]] = {}
    for number, each in enumerate(prints):
        if number not in short:
            _counts(sought.among(shingle_hashes(each.prose, SHINGLE)), holders, number)
    for number, shingles in wanted.items():
        counts = _counts(shingles, holders, number)
        yield from _most_alike(cases, number, counts, 1, least)


def _most_alike(
    cases: Sequence[Case], number: int, counts: Counter[int], least_common: float, least: float
) -> Iterator[Shared]:
    enough = [(-count, each) for each, count in counts.items() if count >= least_common]
    candidates = [each for _, each in sorted(enough)[:_CANDIDATES]]
    measured = (_measure(cases[number], cases[each]) for each in candidates)
    best = max(filter(None, measured), key=lambda shared: shared.share, default=None)
    if best is not None and best.share >= least:
        yield best


def _texts(case: Case) -> Iterator[tuple[Block, str]]:
    """Each block of prose with its Chinese characters alone: changed figures make no other text."""
    for block in case.document.blocks:
        if is_prose(block):
            yield block, chinese(block.text)


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
