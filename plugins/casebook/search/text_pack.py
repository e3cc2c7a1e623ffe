"""The text that results show: a record a case, and a directory of where each slot's text stands.

A record is the texts of its slots one after the other, encoded as GB 18030 (two bytes a Chinese
character, one an ASCII character; browsers decode it), or as the byte 0xFF and UTF-8 where it holds a
character on which the tables of GB 18030 differ by their year. Lines of a text are parted by U+000A; its first
line says what is not searched: slot 0 `path TAB line`, passages the `anchor TAB section` under which
they begin, others nothing. In a passage a heading's line is U+0001 `anchor TAB section TAB text`.
Slot 4 holds the spoken names, each `name TAB syllables`; slot 5 is empty.

A directory entry is `ENTRY` bytes: the record's place (5 bytes) and the 32 lengths (3 bytes each), all
little-endian.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from casebook.search.case import SearchCase, Slot, TextBlock
from casebook.search.grams import SPOKEN_SLOT

SLOTS = 32
ENTRY = 5 + 3 * SLOTS
ENCODING = "gb18030"
_DISPUTED = re.compile("[\u1e3f\u9fb4-\u9fbb\ue000-\uf8ff\ufe10-\ufe19]")
_UTF8 = b"\xff"
_HEADING = "\x01"
_KEPT_IN_PASSAGES = (4, 5)


def record(
    case: SearchCase, held: Iterable[Slot], spoken: Mapping[str, str]
) -> tuple[bytes, bytes]:
    """The record of the case's slots, and its lengths as the directory holds them.

    `spoken` maps names to syllables.
    """
    texts = [b""] * SLOTS
    for slot in held:
        if slot.number == 0:
            texts[0] = _encode((f"{case.path}\t{case.line}", *slot.lines))
        elif slot.blocks:
            texts[slot.number] = _encode(_passage(slot.blocks))
        elif slot.number not in _KEPT_IN_PASSAGES:
            texts[slot.number] = _encode(("", *slot.lines))
    names = (f"{name}\t{syllables}" for name, syllables in spoken.items())
    texts[SPOKEN_SLOT] = _encode(("", *names))
    return b"".join(texts), b"".join(len(text).to_bytes(3, "little") for text in texts)


def _passage(blocks: Sequence[TextBlock]) -> Iterator[str]:
    yield f"{blocks[0].anchor}\t{blocks[0].section}"
    for block in blocks:
        if block.kind == "heading":
            yield f"{_HEADING}{block.anchor}\t{block.section}\t{block.cells[0]}"
        else:
            yield from block.cells


def directory(records: Iterable[tuple[int, bytes]]) -> bytes:
    """Entries of the records, given by size (bytes) and lengths, in their order."""
    entries = []
    place = 0
    for size, lengths in records:
        entries.append(place.to_bytes(5, "little") + lengths)
        place += size
    return b"".join(entries)


def _encode(lines: Iterable[str]) -> bytes:
    text = "\n".join(lines)
    return _UTF8 + text.encode() if _DISPUTED.search(text) else text.encode(ENCODING)


def decode(text: bytes) -> str:
    """A slot's text. Raises UnicodeDecodeError when it is none."""
    return text[1:].decode() if text.startswith(_UTF8) else text.decode(ENCODING)
