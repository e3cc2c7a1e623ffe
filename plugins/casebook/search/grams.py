"""A case's grams: the keys under which the index lists the slots that hold them.

A key is a number of at most 45 bits: a kind in bits 42–44, below it

- 0: a character (bits 0–20), or two neighbours (the first in bits 21–41),
- 1: three neighbouring printable ASCII characters, 7 bits each,
- 2: two neighbouring syllables, 10 bits each; 3: one syllable,
- 4: the first letters of four neighbouring syllables, 5 bits each; 5: of three.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from casebook.search.case import Slot
from casebook.search.folding import Folder
from casebook.search.places import encode_places, weights
from casebook.search.varint import Bytes

Keys = npt.NDArray[np.uint64]
SPOKEN_SLOT = 4
_QUARTER = 64
"""A quarter holds no fewer characters, so that neighbours within this distance are at most one apart."""
_SLOT_END = "\v"
_SPACE = 32
_CHARACTERS = 1 << 21
"""Keys below are single characters."""
_TRIGRAM, _SYLLABLES, _SYLLABLE, _INITIALS4, _INITIALS3 = (n << 42 for n in range(1, 6))


@dataclass(frozen=True, slots=True)
class CaseGrams:
    """`keys` ascending, each once; of each its weight, and its places as postings.py has them.

    `lengths` tell how many bytes of `places` belong to each key. Of a single character only the first
    place is told.
    """

    keys: Keys
    weights: Bytes
    lengths: Bytes
    places: Bytes


def case_grams(held: Sequence[Slot], folder: Folder, spoken_keys: Iterable[int]) -> CaseGrams:
    """All grams of a case's slots; `spoken_keys` are those of its spoken names."""
    text = _SLOT_END.join("\n".join(slot.lines) for slot in held)
    codes = folder.codes(text).astype(np.uint64)
    places = _places(codes, np.array([slot.number for slot in held], dtype=np.uint64))
    spoken = np.array(list(spoken_keys), dtype=np.uint64)
    spoken = spoken << np.uint64(7) | np.uint64(4 * SPOKEN_SLOT)
    packed = np.concatenate([*_text_keys(codes, places), spoken])
    packed.sort()
    return _gathered(packed)


def _places(codes: Keys, numbers: Keys) -> Keys:
    """Of each character its slot and quarter, as a bit of the masks; `numbers` are the slots in turn."""
    ends = np.flatnonzero(codes == ord(_SLOT_END))
    starts = np.concatenate(([0], ends + 1))
    lengths = np.diff(np.concatenate((starts, [len(codes) + 1])))
    within = np.arange(len(codes) + 1) - np.repeat(starts, lengths)
    sizes = np.repeat(np.maximum(_QUARTER, -(-lengths // 4)), lengths)
    quarters = np.minimum(within // sizes, 3).astype(np.uint64)
    places: Keys = (np.repeat(numbers, lengths) << np.uint64(2) | quarters)[:-1]
    return places


def _text_keys(codes: Keys, places: Keys) -> Iterator[Keys]:
    """Keys with their place in the lowest seven bits."""
    inside = codes >= _SPACE
    single = inside & (codes != _SPACE)
    yield codes[single] << np.uint64(7) | places[single]
    pairs = inside[:-1] & inside[1:]
    keys = codes[:-1] << np.uint64(21) | codes[1:]
    yield (keys << np.uint64(7) | places[:-1])[pairs]
    ascii_ = (codes > _SPACE) & (codes < 127)
    triples = np.flatnonzero(ascii_[:-2] & ascii_[1:-1] & ascii_[2:])
    first, second, third = codes[triples], codes[triples + 1], codes[triples + 2]
    keys = np.uint64(_TRIGRAM) | first << np.uint64(14) | second << np.uint64(7) | third
    yield keys << np.uint64(7) | places[triples]


def _gathered(packed: Keys) -> CaseGrams:
    """From keys with a place each, sorted."""
    packed = packed[_changes(packed)]
    keys = packed >> np.uint64(7)
    first = _changes(keys)
    packed = packed[first | (keys >= np.uint64(_CHARACTERS))]
    keys = packed >> np.uint64(7)
    starts = np.flatnonzero(_changes(keys))
    places = (packed & np.uint64(127)).astype(np.uint8)
    lengths, encoded = encode_places(places, starts)
    return CaseGrams(keys[starts], weights(places, starts), lengths, encoded)


def _changes(values: Keys) -> npt.NDArray[np.bool_]:
    """Which values differ from the one before."""
    return np.concatenate(([True], values[1:] != values[:-1]))


def spoken_keys(syllables: Sequence[str], numbers: Mapping[str, int]) -> Iterator[int]:
    """Keys of a name given by its syllables; what is no syllable (Latin words) parts it."""
    for run in _runs(syllables, numbers):
        letters = [ord(each[0]) - 96 for each in run]
        for place, syllable in enumerate(run):
            number = numbers[syllable]
            yield _SYLLABLE | number
            if place + 1 < len(run):
                yield _SYLLABLES | number << 10 | numbers[run[place + 1]]
            for kind, length in ((_INITIALS3, 3), (_INITIALS4, 4)):
                initials = letters[place : place + length]
                if len(initials) == length:
                    yield kind | _packed(initials)


def _packed(letters: Iterable[int]) -> int:
    packed = 0
    for letter in letters:
        packed = packed << 5 | letter
    return packed


def _runs(name: Sequence[str], numbers: Mapping[str, int]) -> Iterator[list[str]]:
    run: list[str] = []
    for syllable in name:
        if syllable in numbers:
            run.append(syllable)
        elif run:
            yield run
            run = []
    if run:
        yield run
