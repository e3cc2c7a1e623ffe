"""Postings: for every gram the cases that hold it, with their weight, and where in them it begins.

A gram's bytes are its *cases*, then its *places* (how a reader finds their lengths: dictionary.py).

cases: which cases, ascending. When an eighth of the segment's cases or more hold the gram, a bit a
case (bit `case % 8` of byte `case // 8`); otherwise the gaps as varints, the first from 0. Then the
weight of each case (places.py), the first of two in the low bits. Then, for more than `BLOCK` cases,
the length of every block of places but the last, as varints.

places: blocks of `BLOCK` cases, each case's bytes one after the other (places.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from casebook.search.entries import Entries
from casebook.search.varint import Bytes, Counts, scatter, starts, widths

BLOCK = 8


@dataclass(frozen=True, slots=True)
class Postings:
    """Of each gram its number of cases, and the lengths of its two parts in bytes."""

    counts: Counts
    case_lengths: Counts
    place_lengths: Counts


def joined(parts: Iterable[Postings]) -> Postings:
    """Postings that follow one another as one."""
    counts, case_lengths, place_lengths = zip(
        *((part.counts, part.case_lengths, part.place_lengths) for part in parts), strict=True
    )
    return Postings(*map(np.concatenate, (counts, case_lengths, place_lengths)))


def encode_postings(entries: Entries, grams: Counts, total: int) -> tuple[bytes, Postings]:
    """The bytes of the grams whose entries begin at `grams`; `total` is the segment's number of cases."""
    cases = entries.cases
    counts = np.diff(np.append(grams, len(cases)))
    owner = np.repeat(np.arange(len(grams)), counts)
    lengths = entries.lengths.astype(np.int64)
    place_lengths = np.add.reduceat(lengths, grams)
    table = _block_table(lengths, grams, counts)
    dense = counts * 8 >= total
    gaps = np.diff(cases, prepend=0)
    gaps[grams] = cases[grams]
    gap_width = widths(gaps.astype(np.uint64))
    gap_width[dense[owner]] = 0
    listing = np.where(dense, (total + 7) // 8, np.add.reduceat(gap_width, grams))
    table_lengths = np.bincount(table.owner, table.width, len(grams)).astype(np.int64)
    case_lengths = listing + (counts + 1) // 2 + table_lengths
    base = starts(case_lengths + place_lengths)

    data = np.zeros(int((case_lengths + place_lengths).sum()), dtype=np.uint8)
    _write_runs(data, base, _Runs(gaps.astype(np.uint64), gap_width, owner))
    _write_bits(data, base, owner, cases, dense)
    _write_weights(data, base + listing, grams, owner, entries.weights)
    _write_runs(data, base + case_lengths - table_lengths, table)
    _write_places(data, base + case_lengths, place_lengths, entries.places)
    return data.tobytes(), Postings(counts, case_lengths, place_lengths)


@dataclass(frozen=True, slots=True)
class _Runs:
    """Varints of several grams: value, width (0: not written) and the gram's number, ascending."""

    values: npt.NDArray[np.uint64]
    width: Counts
    owner: Counts


def _block_table(lengths: Counts, grams: Counts, counts: Counts) -> _Runs:
    """The lengths of each gram's blocks but the last."""
    blocks = (counts + BLOCK - 1) // BLOCK
    owner = np.repeat(np.arange(len(grams)), blocks)
    number = np.arange(len(owner)) - starts(blocks)[owner]
    sums = np.add.reduceat(lengths, grams[owner] + BLOCK * number)
    inner = number < blocks[owner] - 1
    values = sums[inner].astype(np.uint64)
    return _Runs(values, widths(values), owner[inner])


def _write_runs(data: Bytes, at: Counts, runs: _Runs) -> None:
    """Write each gram's varints one after the other from its place `at` on."""
    if not len(runs.values):
        return
    place = starts(runs.width)
    new = np.concatenate(([True], runs.owner[1:] != runs.owner[:-1]))
    first = np.flatnonzero(new)[np.cumsum(new) - 1]
    scatter(data, at[runs.owner] + place - place[first], runs.values, runs.width)


def _write_bits(
    data: Bytes, base: Counts, owner: Counts, cases: Counts, dense: npt.NDArray[np.bool_]
) -> None:
    chosen = np.flatnonzero(dense[owner])
    case = cases[chosen]
    byte = base[owner[chosen]] + (case >> 3)
    bits = (1 << (case & 7)).astype(np.uint8)
    firsts = np.flatnonzero(np.concatenate(([True], byte[1:] != byte[:-1])))
    if len(chosen):
        data[byte[firsts]] = np.bitwise_or.reduceat(bits, firsts)


def _write_weights(data: Bytes, at: Counts, grams: Counts, owner: Counts, weights: Bytes) -> None:
    place = np.arange(len(owner)) - grams[owner]
    target = at[owner] + (place >> 1)
    low = place & 1 == 0
    data[target[low]] = weights[low]
    data[target[~low]] |= weights[~low] << 4


def _write_places(data: Bytes, at: Counts, lengths: Counts, places: Bytes) -> None:
    index = np.arange(len(places)) + np.repeat(at - starts(lengths), lengths)
    data[index] = places
