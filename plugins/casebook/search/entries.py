"""The grams of many cases, brought into the index's order with bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from casebook.search.grams import CaseGrams, Keys, Masks
from casebook.search.varint import Counts

_CHUNK = 4_000_000
"""Entries sorted at a time: about 200 MB with what sorting needs."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Of each gram of `keys` (ascending) the entries from its place in `grams` on: case and mask."""

    keys: Keys
    grams: Counts
    cases: npt.NDArray[np.uint32]
    masks: Masks


def gathered(cases: Iterable[CaseGrams], room: Path) -> Iterator[Entries]:
    """All entries, by key, then case, in parts that share no key; cases are numbered from 0.

    What exceeds a chunk waits in files in `room`.
    """
    chunks = list(_chunks(cases, room))
    if len(chunks) == 1:
        yield _entries(*chunks[0])
        return
    sample = chunks[0][0]
    inner = sample[np.linspace(0, len(sample) - 1, 2 * len(chunks) + 1).astype(np.intp)[1:-1]]
    # A gram's entries must not be parted: bounds are cut down to the key.
    bounds = np.unique(inner >> np.uint64(16)) << np.uint64(16)
    cuts = [
        np.concatenate(([0], np.searchsorted(packed, bounds), [len(packed)]))
        for packed, _ in chunks
    ]
    for part in range(len(bounds) + 1):
        packed, masks = (
            np.concatenate(
                [
                    chunk[which][cut[part] : cut[part + 1]]
                    for chunk, cut in zip(chunks, cuts, strict=True)
                ]
            )
            for which in (0, 1)
        )
        if len(packed):
            yield _entries(*_sorted(packed, masks))


def _chunks(cases: Iterable[CaseGrams], room: Path) -> Iterator[tuple[Keys, Masks]]:
    """Sorted chunks (key and case packed, masks); all but the last wait on disk."""
    waiting: list[tuple[Keys, Masks]] = []
    size = number = 0
    for place, grams in enumerate(cases):
        if size + len(grams.keys) > _CHUNK:
            yield _stored(_merged(waiting), room / f"chunk-{number}")
            waiting, size, number = [], 0, number + 1
        waiting.append((grams.keys << np.uint64(16) | np.uint64(place), grams.masks))
        size += len(grams.keys)
    yield _merged(waiting)


def _merged(waiting: list[tuple[Keys, Masks]]) -> tuple[Keys, Masks]:
    return _sorted(*(np.concatenate(arrays) for arrays in zip(*waiting, strict=True)))


def _sorted(packed: Keys, masks: Masks) -> tuple[Keys, Masks]:
    order = np.argsort(packed)
    return packed[order], masks[order]


def _stored(chunk: tuple[Keys, Masks], path: Path) -> tuple[Keys, Masks]:
    names = [path.with_suffix(f".{part}.npy") for part in ("keys", "masks")]
    for name, array in zip(names, chunk, strict=True):
        np.save(name, array)
    keys, masks = (np.load(name, mmap_mode="r") for name in names)
    return keys, masks


def _entries(packed: Keys, masks: Masks) -> Entries:
    keys = packed >> np.uint64(16)
    grams = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    cases = (packed & np.uint64(0xFFFF)).astype(np.uint32)
    return Entries(keys[grams], grams, cases, masks)
