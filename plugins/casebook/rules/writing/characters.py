"""Character classes that the patterns of the family are made of."""

from __future__ import annotations

HAN = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, punctuation left out."""

CLOSING = "》】」』）〉"
"""Closing marks after which the text is still Chinese."""
