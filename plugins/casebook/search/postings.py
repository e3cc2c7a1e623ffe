"""Postings: for every gram the cases that hold it, with their weight, and the slots that hold it.

A gram's bytes are its *cases*, then its *slots* (how a reader finds their lengths: dictionary.py).

cases: which cases, ascending. When an eighth of the segment's cases or more hold the gram, a bit a
case (bit `case % 8` of byte `case // 8`); otherwise the gaps as varints, the first from 0. Then a
weight of four bits a case, the first of two in the low bits. Then, for more than `BLOCK` cases, the
length of every block of slots but the last, as varints.

slots: blocks of `BLOCK` cases. A case's places are either up to twelve bytes of one place each, the
high bit set on all but the last, or the byte 0x7F and its mask of 128 bits, little-endian. A place is
`4 * slot + quarter`: in which quarter of the slot's text the gram begins (grams.py).

weight: bits 2–3 tell the best field (3 title or enterprise, 2 facts, 1 summary, heading or caption, 0
the report), bits 0–1 in how many passages of the report it stands (0, 1, 2 or 3, 4 or more).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from casebook.search.grams import Masks
from casebook.search.varint import Bytes, Counts, scatter, starts, widths

BLOCK = 8
_ESCAPE = 0x7F
_FEW = 12
_MASK_BYTES = 16


@dataclass(frozen=True, slots=True)
class Postings:
    """Of each gram its number of cases, and the lengths of its two parts in bytes."""

    counts: Counts
    case_lengths: Counts
    slot_lengths: Counts


def joined(parts: Iterable[Postings]) -> Postings:
    """Postings that follow one another as one."""
    counts, case_lengths, slot_lengths = zip(
        *((part.counts, part.case_lengths, part.slot_lengths) for part in parts), strict=True
    )
    return Postings(*map(np.concatenate, (counts, case_lengths, slot_lengths)))


def encode_postings(
    grams: Counts, cases: npt.NDArray[np.uint32], masks: Masks, total: int
) -> tuple[bytes, Postings]:
    """Postings of the entries (gram, case, mask), ordered by gram, then case.

    `grams` are where each gram's entries begin; `total` is the segment's number of cases.
    """
    ends = np.append(grams[1:], len(cases))
    counts = ends - grams
    owner = np.repeat(np.arange(len(grams)), counts)
    slot_width = _slot_widths(masks)
    slot_lengths = np.add.reduceat(slot_width, grams)
    table = _block_table(slot_width, grams, counts)
    dense = counts * 8 >= total
    gaps = cases.astype(np.int64)
    gaps[1:] -= cases[:-1].astype(np.int64)
    gaps[grams] = cases[grams]
    gap_width = widths(gaps.astype(np.uint64))
    gap_width[dense[owner]] = 0
    listing = np.where(dense, (total + 7) // 8, np.add.reduceat(gap_width, grams))
    table_lengths = np.bincount(table.owner, table.width, len(grams)).astype(np.int64)
    case_lengths = listing + (counts + 1) // 2 + table_lengths
    base = starts(case_lengths + slot_lengths)

    data = np.zeros(int((case_lengths + slot_lengths).sum()), dtype=np.uint8)
    _write_runs(data, base, _Runs(gaps.astype(np.uint64), gap_width, owner))
    _write_bits(data, base, owner, cases, dense)
    _write_weights(data, base + listing, grams, owner, _weights(masks))
    _write_runs(data, base + case_lengths - table_lengths, table)
    within = starts(slot_width)
    at = (base + case_lengths)[owner] + within - within[grams][owner]
    _write_slots(data, at, masks)
    return data.tobytes(), Postings(counts, case_lengths, slot_lengths)


def _slot_widths(masks: Masks) -> Counts:
    held = _held(masks)
    return np.where(held <= _FEW, held, 1 + _MASK_BYTES)


def _held(masks: Masks) -> Counts:
    held: Counts = np.bitwise_count(masks).sum(axis=1, dtype=np.int64)
    return held


@dataclass(frozen=True, slots=True)
class _Runs:
    """Varints of several grams: value, width (0: not written) and the gram's number, ascending."""

    values: npt.NDArray[np.uint64]
    width: Counts
    owner: Counts


def _block_table(slot_width: Counts, grams: Counts, counts: Counts) -> _Runs:
    """The lengths of each gram's blocks but the last."""
    blocks = (counts + BLOCK - 1) // BLOCK
    owner = np.repeat(np.arange(len(grams)), blocks)
    number = np.arange(len(owner)) - starts(blocks)[owner]
    lengths = np.add.reduceat(slot_width, grams[owner] + BLOCK * number)
    inner = number < blocks[owner] - 1
    values = lengths[inner].astype(np.uint64)
    return _Runs(values, widths(values), owner[inner])


def _write_runs(data: Bytes, at: Counts, runs: _Runs) -> None:
    """Write each gram's varints one after the other from its place `at` on."""
    if not len(runs.values):
        return
    place = starts(runs.width)
    first = np.searchsorted(runs.owner, runs.owner)
    scatter(data, at[runs.owner] + place - place[first], runs.values, runs.width)


def _write_bits(
    data: Bytes,
    base: Counts,
    owner: Counts,
    cases: npt.NDArray[np.uint32],
    dense: npt.NDArray[np.bool_],
) -> None:
    chosen = np.flatnonzero(dense[owner])
    case = cases[chosen].astype(np.int64)
    bits = (1 << (case & 7)).astype(np.uint8)
    np.bitwise_or.at(data, base[owner[chosen]] + (case >> 3), bits)


def _weights(masks: Masks) -> Bytes:
    low, high = masks[:, 0], masks[:, 1]
    field = np.zeros(len(masks), dtype=np.uint8)
    for rank, places in ((1, 0xFFF000), (2, 0xF00), (3, 0xFF)):
        field[low & np.uint64(places) != 0] = rank
    passages = _slots_held(low >> np.uint64(24)) + _slots_held(high)
    spread = np.digitize(passages, (1, 2, 4)).astype(np.uint8)
    weights: Bytes = field << 2 | spread
    return weights


def _slots_held(places: npt.NDArray[np.uint64]) -> Bytes:
    """In how many slots, of four bits each, a bit is set."""
    any_ = places | places >> np.uint64(1)
    any_ |= any_ >> np.uint64(2)
    held: Bytes = np.bitwise_count(any_ & np.uint64(0x1111_1111_1111_1111))
    return held


def _write_weights(data: Bytes, at: Counts, grams: Counts, owner: Counts, weights: Bytes) -> None:
    place = np.arange(len(owner)) - grams[owner]
    target = at[owner] + (place >> 1)
    low = place & 1 == 0
    data[target[low]] = weights[low]
    data[target[~low]] |= weights[~low] << 4


def _write_slots(data: Bytes, at: Counts, masks: Masks) -> None:
    held = _held(masks)
    many = np.flatnonzero(held > _FEW)
    data[at[many]] = _ESCAPE
    for byte in range(_MASK_BYTES):
        part = masks[many, byte // 8] >> np.uint64(8 * (byte % 8))
        data[at[many] + 1 + byte] = part.astype(np.uint8)
    few = np.flatnonzero(held <= _FEW)
    for half in (0, 1):
        rest, place = masks[few, half], at[few].copy()
        if half:
            place += np.bitwise_count(masks[few, 0])
        left = held[few] - (np.bitwise_count(masks[few, 0]) if half else 0)
        while True:
            open_ = np.flatnonzero(rest)
            if not len(open_):
                break
            rest, place, left = rest[open_], place[open_], left[open_]
            lowest = rest & (~rest + np.uint64(1))
            number = np.bitwise_count(lowest - np.uint64(1)) + np.uint8(64 * half)
            data[place] = number | (left > 1).astype(np.uint8) << 7
            rest, place, left = rest ^ lowest, place + 1, left - 1
