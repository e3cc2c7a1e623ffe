"""Which parts the notice gives a title (附件4 二（一）)."""

from __future__ import annotations

from typing import Literal

from casebook.model.notice import Notice

Part = Literal["enterprise", "method", "ending"]


def asks_for(notice: Notice, part: Part) -> bool:
    """Whether that year's titles hold this part."""
    return any(each.id == part for each in notice.title_rule.parts)
