"""Normal forms under which a name, an alias or a heading is looked up."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACE = re.compile(r"\s+")
_SIGMA = re.compile("sigma|西格玛|西格马|希格玛")
# Spaces, hyphens and dashes (U+2010–2015, minus), middle dots, quotation marks.
_DROPPED = re.compile("[\\s\u2010-\u2015\u2212\u00b7\u30fb\u2022\u2027\"'“”‘’「」『』-]+")
_NUMBERING = re.compile(
    r"^(?:\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十\d]+[章节部分篇]+[、.:]?"
    r"|[一二三四五六七八九十]+[、.]|\d+(?:[、.]|(?=[\u4e00-\u9fff])))"
)


def fold(text: str) -> str:
    """Unicode NFKC and case folded; spaces, hyphens, middle dots and quotation marks dropped."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text).casefold())


def unspaced(text: str) -> str:
    """NFKC without any space: full-width brackets and letters are as half-width."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=4096)
def normalise_term(text: str) -> str:
    """Form in which a vocabulary's names and aliases are compared.

    Folded, so that full-width brackets and letters are as half-width, and every spelling of sigma
    is the same.

    >>> normalise_term("精益 6 Sigma") == normalise_term("精益6西格玛") == normalise_term("精益６Σ")
    True
    """
    return _SIGMA.sub("σ", fold(text))


@lru_cache(maxsize=1024)
def normalise_heading(text: str) -> str:
    """Form in which section names are compared: NFKC, no spaces, no leading number, no final 。.

    >>> normalise_heading("（二） 质量管理模式或方法简介。")
    '质量管理模式或方法简介'
    """
    return _NUMBERING.sub("", unspaced(text)).rstrip("。")
