"""A case's folder name made from what its author has already typed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # pypinyin takes a quarter of a second to load; most checks do without it.
    from casebook.model.pinyin import Pinyin

LONGEST = 80
"""Characters of a slug; a path on Windows may have 260 in all."""

_BRACKETED = re.compile(r"\([^()]*\)")
_LEGAL_FORM = ("总公司", "公司", "责任", "有限", "股份", "集团")
"""Endings in the order in which they come off."""


def propose_slug(enterprise: str, method: str, pinyin: Pinyin) -> str:
    """Pinyin of the enterprise's name without its legal form, and of the method.

    A long name gives way to the method. Empty when neither can be read.
    """
    name = core = _BRACKETED.sub("", unicodedata.normalize("NFKC", enterprise))
    for ending in _LEGAL_FORM:
        core = core.removesuffix(ending)
    done = pinyin.slug(method[:LONGEST])[:LONGEST]
    who = pinyin.slug((core or name)[:LONGEST])[: max(0, LONGEST - len(done) - 1)]
    return "-".join(part.strip("-") for part in (who, done) if part.strip("-"))
