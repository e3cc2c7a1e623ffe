"""Little-endian base-128 numbers: seven bits a byte, the high bit set on all but the last byte (LEB128)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Counts = npt.NDArray[np.int64]
_LONGEST = 9


def widths(values: npt.NDArray[np.uint64]) -> Counts:
    """How many bytes each value takes; values are below 2**63."""
    count = np.ones(len(values), dtype=np.int64)
    for byte in range(1, _LONGEST):
        count += values >= np.uint64(1 << 7 * byte)
    return count


def scatter(target: Bytes, at: Counts, values: npt.NDArray[np.uint64], width: Counts) -> None:
    """Write each value of `width` bytes into `target`, from its place `at` on."""
    left = np.arange(len(values))
    for byte in range(_LONGEST):
        left = left[width[left] > byte]
        if not len(left):
            return
        part = (values[left] >> np.uint64(7 * byte)) & np.uint64(127)
        more = (width[left] > byte + 1).astype(np.uint8) << 7
        target[at[left] + byte] = part.astype(np.uint8) | more


def starts(lengths: Counts) -> Counts:
    """Where pieces of these lengths begin when they follow one another."""
    ends = np.cumsum(lengths)
    return ends - lengths


def encode(values: Iterable[int] | npt.NDArray[np.uint64]) -> bytes:
    """The values one after the other."""
    array = np.asarray(values if isinstance(values, np.ndarray) else list(values), dtype=np.uint64)
    width = widths(array)
    target = np.zeros(int(width.sum()), dtype=np.uint8)
    scatter(target, starts(width), array, width)
    return target.tobytes()
