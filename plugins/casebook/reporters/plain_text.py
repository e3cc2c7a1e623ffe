"""Text for a place where one odd character breaks the form."""

from __future__ import annotations

import re

from casebook.source.decode import CONTROL

_SURROGATE = re.compile("[\ud800-\udfff]")


def plain(text: str) -> str:
    r"""One line without control characters and bytes that are no UTF-8, which become \ufffd.

    >>> plain("甲\n乙\x1b")
    '甲 乙\ufffd'
    """
    return _SURROGATE.sub("\ufffd", CONTROL.sub("\ufffd", " ".join(text.splitlines())))
