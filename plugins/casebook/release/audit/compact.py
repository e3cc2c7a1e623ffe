"""Texts reduced to what carries meaning, so that mark-up, spacing and punctuation hide nothing."""

from __future__ import annotations

import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

Units = NDArray[np.uint16]
"""Units of UTF-16, letters and digits alone, in NFKC and lower case; `END` where texts are parted."""

BREAK = "\x1e"
"""Parts texts that do not belong together."""

_PARTING = f'{BREAK}\t。！？!?；;|›·→<>"='
"""No passage runs over one of these: what stands on its two sides may have met by chance."""

_END = 1


@cache
def _table() -> Units:
    """What stands for each unit; 0 where nothing does. Halves of a pair stand for themselves."""
    table = np.zeros(0x10000, np.uint16)
    for code in range(0x10000):
        character = chr(code)
        folded = unicodedata.normalize("NFKC", character).lower()
        if 0xD800 <= code < 0xE000:
            table[code] = code
        elif character.isalnum():
            table[code] = ord(folded) if len(folded) == 1 and ord(folded) < 0x10000 else code
    table[[ord(each) for each in _PARTING]] = _END
    return table


def compact(text: str) -> Units:
    """The text's units. Its case and width do not matter.

    >>> spelt(compact("精益 六西格玛，ＳＰＣ"))
    '精益六西格玛spc'
    """
    units = _table()[np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")]
    kept: Units = units[units != 0]
    return kept


def spelt(units: Units) -> str:
    """The units as text again."""
    return units.tobytes().decode("utf-16-le", "replace").replace(chr(_END), " ")
