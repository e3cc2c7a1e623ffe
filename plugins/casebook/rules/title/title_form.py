"""How a title is compared with the form that the notice gives it (附件4 二（一）)."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from casebook.model.notice import Notice

Part = Literal["enterprise", "method", "ending"]


def asks_for(notice: Notice, part: Part) -> bool:
    """Whether that year's titles hold this part."""
    return any(each.id == part for each in notice.title_rule.parts)


def plain(text: str) -> str:
    """NFKC without any space: full-width brackets and letters are as half-width."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
