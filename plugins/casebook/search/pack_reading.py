"""The texts that a pack holds, read back: the engine in the browser does the same piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from casebook.search.text_pack import ENTRY, SLOTS, decode

_PARTS = 4


def pack_texts(pack: bytes, meta: bytes) -> Iterator[str]:
    """Every text of every case's record, by case and slot; `meta` is the segment's (segment.py).

    Raises ValueError when the two do not belong together.
    """
    count, *lengths = islice(_varints(meta), 1 + _PARTS)
    if len(lengths) < _PARTS or sum(lengths) != len(pack) or lengths[2] != count * ENTRY:
        raise ValueError("the pack is not as long as its meta says")
    directory = sum(lengths[:2])
    records = directory + lengths[2]
    place = records
    for at in range(directory, records, ENTRY):
        entry = pack[at : at + ENTRY]
        if place != records + int.from_bytes(entry[:5], "little"):
            raise ValueError("the records do not follow one another")
        for slot in range(SLOTS):
            length = int.from_bytes(entry[5 + 3 * slot : 8 + 3 * slot], "little")
            if length:
                yield decode(pack[place : place + length])
            place += length
    if place != len(pack):
        raise ValueError("there is more behind the records")


def _varints(data: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield value
            value = shift = 0
