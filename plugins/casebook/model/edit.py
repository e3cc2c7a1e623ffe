"""A change to a text file of the corpus."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    r"""Characters `start` to `end` of a SourceFile's text become `text`.

    Both count from 0, `end` is left out; line ends of `text` are `\n`, whatever the file's are.
    """

    start: int
    end: int
    text: str
