"""What publishing is handed: the engine that builds, the audit of what it built."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casebook.model.corpus import Corpus

Builder = Callable[[Path, Path, int], None]
"""Builds the site of a content folder into a new folder; raises BuildRefused when it cannot.

The number are the seconds since 1970 that the source dates from: any date that an output
holds comes from it (SOURCE_DATE_EPOCH), never from a clock.
"""


@dataclass(frozen=True)
class Verdict:
    """What an audit of a site says: `failures` as text, what it read in numbers, the whole as a file."""

    failures: Sequence[str]
    counts: Mapping[str, int]
    report: bytes


Auditor = Callable[[Path, Corpus], Verdict]
"""Reads every byte of a built site for what must not go out."""
