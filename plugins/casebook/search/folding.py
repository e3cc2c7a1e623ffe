"""The form in which texts and queries are compared: character by character, so that places can be mapped back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

import numpy as np
import numpy.typing as npt
from opencc import OpenCC

_SPACE = re.compile(r"\s+")
_ALL = 0x110000
_UNKNOWN = 0


def collapse(text: str) -> str:
    """`text` in NFC with every run of white space as one space, none at the ends."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


@cache
def simplified() -> Mapping[str, str]:
    """Traditional characters to simplified ones, by OpenCC's table.

    Only characters outside GB 2312 are traditional: 著 and 乾 are used in simplified text as well.
    """
    converter = OpenCC("t2s")
    pairs = {}
    for code in range(0x4E00, 0xA000):
        character = chr(code)
        other = converter.convert(character)
        if other != character and len(other) == 1 and not _in_gb2312(character):
            pairs[character] = other
    return pairs


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(simplified())}]")


def holds_traditional(text: str) -> bool:
    """Whether the index lists some character of `text` as another, a simplified one."""
    return _traditional().search(text) is not None


def traditional_bytes() -> bytes:
    """UTF-8: every traditional character, each followed by its simplified one."""
    return "".join(map("".join, simplified().items())).encode()


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def fold(text: str) -> str:
    """NFKC and lower case of each character by itself, final sigma as sigma, traditional as simplified.

    >>> fold("ＧＢ/Ｔ ６Σ 質量")
    'gb/t 6σ 质量'
    """
    return "".join(map(_fold, text))


@cache
def _fold(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).lower().replace("ς", "σ")
    return "".join(simplified().get(each, each) for each in folded)


class Folder:
    """Folds whole texts into arrays of code points at the speed of a table look-up."""

    def __init__(self) -> None:
        self._table = np.zeros(_ALL, dtype=np.uint32)
        self._longer: dict[int, str] = {}

    def codes(self, text: str) -> npt.NDArray[np.uint32]:
        """Code points of `fold(text)`."""
        codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
        folded: npt.NDArray[np.uint32] = self._table[codes]
        if not folded.all():
            self._learn(codes[folded == _UNKNOWN])
            folded = self._table[codes]
        if folded.max(initial=0) < _ALL:
            return folded
        return np.frombuffer(text.translate(self._longer).encode("utf-32-le"), dtype=np.uint32)

    def _learn(self, codes: npt.NDArray[np.uint32]) -> None:
        for code in set(codes.tolist()):
            folded = _fold(chr(code))
            self._table[code] = ord(folded) if len(folded) == 1 else _ALL
            self._longer[code] = folded
