"""Shingles of text as numbers: so many characters in a row, at every place.

NumPy hashes a thousand reports in the time that a loop takes for fifty; it takes a tenth of a
second to load, so whoever needs this seldom imports it late.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_BITS = 16


def shingle_hashes(text: bytes, length: int) -> NDArray[np.uint64]:
    """A hash of every `length` units in a row of UTF-16 (little-endian), in their order."""
    units = np.frombuffer(text, "<u2").astype(np.uint64)
    count = max(0, len(units) - length + 1)
    hashes = np.zeros(count, np.uint64)
    for start in range(length if count else 0):
        hashes *= _FACTOR
        hashes += units[start : start + count]
    return hashes


class SoughtShingles:
    """A set of hashes that many long texts are looked through for."""

    def __init__(self, hashes: Iterable[int]) -> None:
        self._hashes = frozenset(hashes)
        self._hints = np.zeros(1 << _BITS, np.bool_)
        self._hints[_hint(np.fromiter(self._hashes, np.uint64))] = True

    def among(self, hashes: NDArray[np.uint64]) -> frozenset[int]:
        """Those of `hashes` that are in the set."""
        return self._hashes.intersection(hashes[self._hints[_hint(hashes)]].tolist())


def _hint(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Their highest bits, on which all units have a bearing."""
    return hashes >> np.uint64(64 - _BITS)
