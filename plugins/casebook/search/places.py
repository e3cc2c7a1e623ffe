"""Where in a case a gram begins, as bytes, and what that weighs.

A place is `4 * slot + quarter`: a slot (case.py), and which quarter of its text. A gram's places in a
case are up to twelve bytes of one place each, the high bit set on all but the last, or the byte 0x7F
and a mask of 128 bits, bit `place % 8` of byte `place // 8`.

A weight has four bits: bits 2–3 tell the best field (3 title or enterprise, 2 facts, 1 summary, heading
or caption, 0 the report), bits 0–1 in how many passages of the report it stands (0, 1, 2 or 3, 4 or more).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from casebook.search.case import BODY_SLOTS
from casebook.search.varint import Bytes, starts

_ESCAPE = 0x7F
_FEW = 12
_MASK = 16
_MORE = np.uint8(0x80)
_FIELDS = np.array([3, 3, 2, 1, 1, 1] + [0] * 26, dtype=np.uint8) << 2


def encode_places(places: Bytes, firsts: npt.NDArray[np.intp]) -> tuple[Bytes, Bytes]:
    """Lengths and bytes of grams whose places, ascending, begin at `firsts`."""
    counts = np.diff(np.append(firsts, len(places)))
    many = np.flatnonzero(counts > _FEW)
    lengths = np.where(counts > _FEW, 1 + _MASK, counts)
    encoded = places | _MORE
    encoded[np.append(firsts[1:], len(places)) - 1] &= ~_MORE
    if not len(many):
        return lengths.astype(np.uint8), encoded
    data = np.zeros(int(lengths.sum()), dtype=np.uint8)
    at = starts(lengths)
    gram = np.repeat(np.arange(len(firsts)), counts)
    few = (counts <= _FEW)[gram]
    within = np.arange(len(places)) - firsts[gram]
    data[(at[gram] + within)[few]] = encoded[few]
    data[at[many]] = _ESCAPE
    held = places[~few]
    bits = np.uint8(1) << (held & np.uint8(7))
    np.bitwise_or.at(data, at[gram[~few]] + 1 + (held >> np.uint8(3)), bits)
    return lengths.astype(np.uint8), data


def weights(places: Bytes, firsts: npt.NDArray[np.intp]) -> Bytes:
    """Weights of grams whose places, ascending, begin at `firsts`."""
    slots = places >> np.uint8(2)
    new = np.concatenate(([True], slots[1:] != slots[:-1]))
    new[firsts] = True
    passages = np.add.reduceat((new & (slots >= BODY_SLOTS.start)).astype(np.uint8), firsts)
    spread = (passages > 0).astype(np.uint8) + (passages > 1) + (passages > 3)
    found: Bytes = _FIELDS[slots[firsts]] | spread.astype(np.uint8)
    return found
