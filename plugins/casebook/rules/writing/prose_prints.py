"""What is kept of a case's prose to find others like it without reading its report again."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from struct import Struct
from zlib import crc32

from casebook.model.case import Case
from casebook.model.document import Block
from casebook.rules.writing.characters import HAN

SHINGLE = 13
"""Characters of a shingle: so many in a row are hardly ever alike by chance."""

_OTHER = re.compile(rf"[^{HAN}]+")
_OTHER_IN_LINE = re.compile(rf"[^{HAN}\n]+")
# Only shingles after a frequent word are looked up, one of some twenty, wherever they stand
# (Theobald et al., SpotSigs, 2008): what was copied is sampled at the same places as its source.
_ANCHORED = re.compile(rf"[的和在由](?=(.{{{SHINGLE}}}))")
_TEXT = frozenset({"paragraph", "item"})
_NUMBER = "I"
_HEAD = Struct("<II")


def is_prose(block: Block) -> bool:
    return block.kind in _TEXT


def chinese(text: str) -> str:
    """Its Chinese characters alone: changed figures make no other text."""
    return _OTHER.sub("", text)


@dataclass(frozen=True, slots=True)
class Prints:
    """Shingles are numbers: two alike by chance only add a candidate.

    `characters` are the Chinese ones of the prose, `sample` the shingles after a frequent word,
    `prose` is its Chinese characters in UTF-16, a line a block.
    """

    characters: int
    sample: array[int]
    prose: bytes

    @classmethod
    def of(cls, case: Case) -> Prints:
        kept = case.kept("prose-prints", lambda: cls._made(case)._dump())
        characters, size = _HEAD.unpack_from(kept)
        sample = array(_NUMBER)
        sample.frombytes(kept[_HEAD.size : _HEAD.size + size])
        return cls(characters, sample, kept[_HEAD.size + size :])

    @classmethod
    def _made(cls, case: Case) -> Prints:
        text = "\n".join(block.text for block in case.document.blocks if is_prose(block))
        prose = _OTHER_IN_LINE.sub("", text)
        shingles = {crc32(shingle.encode()) for shingle in _ANCHORED.findall(prose)}
        sample = array(_NUMBER, sorted(shingles))
        return cls(len(prose) - prose.count("\n"), sample, prose.encode("utf-16-le"))

    def _dump(self) -> bytes:
        sample = self.sample.tobytes()
        return _HEAD.pack(self.characters, len(sample)) + sample + self.prose
