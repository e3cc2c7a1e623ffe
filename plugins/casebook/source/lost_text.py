"""The text before sanitising against the text after: nothing of it may be lost without a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from casebook.model.document import Lost

_TAG = re.compile(r"<[^>]*>")


def lost_texts(texts: Iterable[Lost], page: Callable[[], str]) -> Iterator[Lost]:
    """Those of `texts` whose letters and digits are not on the page, in which `<` stands only in tags."""
    shown = _letters(unescape(_TAG.sub("", page())))
    for each in texts:
        if _letters(each.text) not in shown:
            yield each


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
