"""When two cases are of the same enterprise."""

from __future__ import annotations

import re
import unicodedata

from casebook.model.normal_form import unspaced

_SPACES_AND_DASHES = re.compile(r"[\s_-]+")


def normalise_uscc(text: str) -> str:
    """Upper case, half width, no spaces or hyphens."""
    return _SPACES_AND_DASHES.sub("", unicodedata.normalize("NFKC", text)).upper()


def normalise_name(text: str) -> str:
    """Half width, no spaces; the two legal spellings of a limited company are one.

    >>> normalise_name("湘江精工(示例) 有限责任公司")
    '湘江精工(示例)有限公司'
    """
    return unspaced(text).casefold().replace("有限责任公司", "有限公司")
