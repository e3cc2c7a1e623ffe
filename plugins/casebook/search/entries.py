"""The grams of many cases, brought into the index's order with bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from casebook.search.grams import CaseGrams, Keys
from casebook.search.varint import Bytes, Counts, starts

_CASE_BITS = np.uint64(16)

_CHUNK = 2_000_000
"""Entries sorted at a time: about 150 MB with what sorting needs."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Grams in cases, by key, then case: the key and the case packed into one number, a gram's weight
    in the case, and how many bytes of `places` are its places there.
    """

    packed: Keys
    weights: Bytes
    lengths: Bytes
    places: Bytes

    @property
    def keys(self) -> Keys:
        keys: Keys = self.packed >> _CASE_BITS
        return keys

    @property
    def cases(self) -> npt.NDArray[np.int64]:
        return (self.packed & np.uint64(0xFFFF)).astype(np.int64)


def gathered(cases: Iterable[CaseGrams], room: Path) -> Iterator[Entries]:
    """All entries in parts that share no key; cases are numbered from 0, fewer than 65,536.

    What exceeds a chunk waits in files in `room`.
    """
    chunks = list(_chunks(cases, room))
    if len(chunks) == 1:
        yield chunks[0]
        return
    sample = chunks[0].packed
    inner = sample[np.linspace(0, len(sample) - 1, 2 * len(chunks) + 1).astype(np.intp)[1:-1]]
    # A gram's entries must not be parted: bounds are cut down to the key.
    bounds = np.unique(inner >> _CASE_BITS) << _CASE_BITS
    cuts = [
        np.concatenate(([0], np.searchsorted(chunk.packed, bounds), [len(chunk.packed)]))
        for chunk in chunks
    ]
    places = [_ends(chunk.lengths, cut) for chunk, cut in zip(chunks, cuts, strict=True)]
    for part in range(len(bounds) + 1):
        pieces = [
            Entries(
                chunk.packed[cut[part] : cut[part + 1]],
                chunk.weights[cut[part] : cut[part + 1]],
                chunk.lengths[cut[part] : cut[part + 1]],
                chunk.places[at[part] : at[part + 1]],
            )
            for chunk, cut, at in zip(chunks, cuts, places, strict=True)
        ]
        entries = _sorted(pieces)
        if len(entries.packed):
            yield entries


def _ends(lengths: Bytes, cuts: Counts) -> Counts:
    """How many bytes the entries before each cut take."""
    sums = (int(lengths[start:end].sum()) for start, end in pairwise(cuts))
    return np.array([*accumulate(sums, initial=0)])


def _chunks(cases: Iterable[CaseGrams], room: Path) -> Iterator[Entries]:
    """Sorted chunks; all but the last wait on disk."""
    waiting: list[Entries] = []
    size = number = 0
    for place, grams in enumerate(cases):
        if size + len(grams.keys) > _CHUNK:
            yield _stored(_sorted(waiting), room / f"chunk-{number}")
            waiting, size, number = [], 0, number + 1
        packed = grams.keys << _CASE_BITS | np.uint64(place)
        waiting.append(Entries(packed, grams.weights, grams.lengths, grams.places))
        size += len(grams.keys)
    yield _sorted(waiting)


def _sorted(pieces: Iterable[Entries]) -> Entries:
    packed, weights, lengths, places = (
        np.concatenate(arrays)
        for arrays in zip(
            *((each.packed, each.weights, each.lengths, each.places) for each in pieces),
            strict=True,
        )
    )
    order = np.argsort(packed)
    wide = lengths.astype(np.int64)
    return Entries(
        packed[order],
        weights[order],
        lengths[order],
        _taken(places, starts(wide)[order], wide[order]),
    )


def _taken(data: Bytes, at: Counts, lengths: Counts) -> Bytes:
    """Pieces of `data`, given by place and length, one after the other."""
    index = np.arange(int(lengths.sum())) + np.repeat(at - starts(lengths), lengths)
    taken: Bytes = data[index]
    return taken


def _stored(chunk: Entries, path: Path) -> Entries:
    def stored(name: str, array: npt.NDArray[Any]) -> Any:
        file = path.with_suffix(f".{name}.npy")
        np.save(file, array)
        return np.load(file, mmap_mode="r")

    return Entries(
        stored("packed", chunk.packed),
        stored("weights", chunk.weights),
        stored("lengths", chunk.lengths),
        stored("places", chunk.places),
    )
