"""What may not be in the output, in a form in which long texts are looked through at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from casebook.model.shingles import shingle_hashes
from casebook.release.audit.compact import BREAK, Units, compact, spelt

PASSAGE = 12
"""Letters in a row that make a passage; what is said everywhere is shorter or stands in public text."""

_NAME = 6
"""Letters by which a name is looked for; a shorter one is not."""

_FEWEST_NOT_DIGITS = 4
_BITS_A_HASH = 5
"""Bits of the hint table for each doubling of what is sought: one hash in thirty is looked up in vain."""

Hashes = NDArray[np.uint64]


class Hit(NamedTuple):
    """Something sought in a text: `owner` is the number of the case it belongs to."""

    text: str
    owner: int


class _Table:
    """Hashes with their owners, ascending."""

    def __init__(self, hashes: Hashes, owners: NDArray[np.int64]) -> None:
        self.hashes, first = np.unique(hashes, return_index=True)
        self.owners = owners[first]
        self._bits = np.uint64(64 - min(27, max(16, len(self.hashes).bit_length() + _BITS_A_HASH)))
        self._hints = np.zeros(1 << (64 - int(self._bits)), np.bool_)
        self._hints[self.hashes >> self._bits] = True

    def places(self, hashes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where in `hashes` one of the table's stands, and its number in the table."""
        if not len(self.hashes):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        likely = np.flatnonzero(self._hints[hashes >> self._bits])
        at = np.searchsorted(self.hashes, hashes[likely])
        at[at == len(self.hashes)] = 0
        found = self.hashes[at] == hashes[likely]
        return likely[found], at[found]

    def without(self, numbers: Iterable[int]) -> _Table:
        keep = np.ones(len(self.hashes), np.bool_)
        keep[list(numbers)] = False
        return _Table(self.hashes[keep], self.owners[keep])


def _hashes(units: Units, length: int) -> Hashes:
    return shingle_hashes(units.tobytes(), length)


class Passages:
    """All passages of some texts that no other, public text has."""

    def __init__(self, hidden: Mapping[int, Sequence[str]], shown: Iterable[str]) -> None:
        pieces = [(owner, compact(BREAK.join(texts))) for owner, texts in hidden.items() if texts]
        kept = [_telling(units) for _, units in pieces]
        owners = [np.full(len(each), owner) for (owner, _), each in zip(pieces, kept, strict=True)]
        self._table = _Table(
            np.concatenate([*kept, np.zeros(0, np.uint64)]),
            np.concatenate([*owners, np.zeros(0, np.int64)]).astype(np.int64),
        )
        known: set[int] = set()
        for text in shown if len(self._table.hashes) else ():
            known.update(self._table.places(_hashes(compact(text), PASSAGE))[1].tolist())
        self._table = self._table.without(known)

    def __len__(self) -> int:
        return len(self._table.hashes)

    def hits(self, units: Units) -> Iterator[Hit]:
        """One for each stretch of the text that is sought."""
        if not len(self) or len(units) < PASSAGE:
            return
        places, numbers = self._table.places(_hashes(units, PASSAGE))
        last = -PASSAGE
        for place, number in zip(places.tolist(), numbers.tolist(), strict=True):
            if place - last >= PASSAGE:
                yield Hit(spelt(units[place : place + PASSAGE]), int(self._table.owners[number]))
            last = place


def _telling(units: Units) -> Hashes:
    """Hashes of the passages that are not mostly digits, and that run over no break."""
    hashes = _hashes(units, PASSAGE)
    digit = (units >= ord("0")) & (units <= ord("9"))
    letters = _sums(~digit, PASSAGE)
    breaks = _sums(units == 1, PASSAGE)
    kept: Hashes = hashes[(letters >= _FEWEST_NOT_DIGITS) & (breaks == 0)]
    return kept


def _sums(flags: NDArray[np.bool_], length: int) -> NDArray[np.int64]:
    """How many of every `length` flags in a row are set."""
    total = np.concatenate(([0], np.cumsum(flags)))
    return total[length:] - total[:-length] if len(flags) >= length else total[:0]


@dataclass(frozen=True)
class Name:
    """A whole text that is sought: a title, an enterprise, a code, an address."""

    text: str
    owner: int


class Names:
    """Names that no public text holds; each is found whole."""

    def __init__(self, names: Iterable[Name], shown: Iterable[str]) -> None:
        self._by_hash: dict[int, list[tuple[bytes, Name]]] = {}
        for name in names:
            units = compact(name.text)
            if len(units) >= _NAME:
                key = int(_hashes(units[:_NAME], _NAME)[0])
                self._by_hash.setdefault(key, []).append((units.tobytes(), name))
        self._make_table()
        known: set[bytes] = set()
        for text in shown if self._by_hash else ():
            known.update(units for units, _ in self._found(compact(text)))
        for key, each in list(self._by_hash.items()):
            self._by_hash[key] = [(units, name) for units, name in each if units not in known]
        self._by_hash = {key: each for key, each in self._by_hash.items() if each}
        self._make_table()

    def _make_table(self) -> None:
        hashes = np.fromiter(self._by_hash, np.uint64, len(self._by_hash))
        self._table = _Table(hashes, np.zeros(len(hashes), np.int64))

    def __len__(self) -> int:
        return sum(map(len, self._by_hash.values()))

    def _found(self, units: Units) -> Iterator[tuple[bytes, Name]]:
        if not self._by_hash or len(units) < _NAME:
            return
        places, numbers = self._table.places(_hashes(units, _NAME))
        data = units.tobytes()
        for place, number in zip(places.tolist(), numbers.tolist(), strict=True):
            for spelling, name in self._by_hash[int(self._table.hashes[number])]:
                if data.startswith(spelling, 2 * place):
                    yield spelling, name

    def hits(self, units: Units) -> Iterator[Hit]:
        """Each name that the text holds, once."""
        for name in dict.fromkeys(name for _, name in self._found(units)):
            yield Hit(name.text, name.owner)
