"""The dictionary: which grams a segment knows, and where their postings stand.

It is cut into buckets, so that a reader fetches only those it needs. A bucket holds, all as varints,
where its first gram's postings begin, then for each gram, ascending: the key less the one before (0
for the first, whose key the table tells), the number of cases, the lengths of cases and of places.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from casebook.search.postings import Postings
from casebook.search.varint import Counts, encode, starts, widths

_MOST_BUCKETS = 1024
_SMALLEST = 64


@dataclass(frozen=True, slots=True)
class Dictionary:
    """`first_keys` and `lengths` (bytes) are the table by which a bucket is found."""

    data: bytes
    first_keys: npt.NDArray[np.uint64]
    lengths: Counts


def encode_dictionary(keys: npt.NDArray[np.uint64], postings: Postings) -> Dictionary:
    """The buckets of `keys`, which ascend and belong to `postings` one by one."""
    size = max(_SMALLEST, -(-len(keys) // _MOST_BUCKETS))
    heads = np.arange(0, len(keys), size)
    deltas = np.diff(keys, prepend=np.uint64(0))
    deltas[heads] = 0
    places = starts(postings.case_lengths + postings.place_lengths)
    rows = np.empty((len(keys), 5), dtype=np.uint64)
    rows[:, 0] = places
    rows[:, 1] = deltas
    rows[:, 2] = postings.counts
    rows[:, 3] = postings.case_lengths
    rows[:, 4] = postings.place_lengths
    kept = np.ones(rows.shape, dtype=bool)
    kept[:, 0] = False
    kept[heads, 0] = True
    flat = rows[kept]
    width = widths(flat)
    per_row = np.add.reduceat(width, starts(kept.sum(axis=1)))
    lengths = np.add.reduceat(per_row, heads)
    return Dictionary(encode(flat), keys[heads], lengths)
