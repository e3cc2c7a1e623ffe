"""How a message names its offender."""

from __future__ import annotations

LONGEST = 30
"""Characters of an offender that a message shows."""


def quote(text: str) -> str:
    """The offender in 「」, its white space single, cut where it is long.

    >>> quote("企业概况")
    '「企业概况」'
    """
    flat = " ".join(text.split())
    return f"「{flat if len(flat) <= LONGEST else flat[:LONGEST] + '…'}」"
