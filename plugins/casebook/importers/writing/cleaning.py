"""Characters that a Word file holds and a web page should not: odd spaces, invisible marks, private use."""

from __future__ import annotations

import re

_SPACES = re.compile("[\t\r\n\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000 ]+")
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc\ufffe\uffff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_LINE_SPACES = re.compile(" +")


def clean(text: str) -> str:
    """Every run of spaces, full-width ones among them, as one space; what cannot be seen is gone."""
    return _LINE_SPACES.sub(" ", _SPACES.sub(" ", _INVISIBLE.sub("", text)))
