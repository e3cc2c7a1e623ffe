"""How a finding can be mended without a person's judgement."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.edit import Edit


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of the case's Markdown file, all or none; `folder` is the new name of the case's folder."""

    edits: tuple[Edit, ...] = ()
    folder: str | None = None
