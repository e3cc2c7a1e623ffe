"""What publishing is handed: the engine that builds, the audit of what it built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from casebook.model.corpus import Corpus


class Builder(Protocol):
    """Builds the site of `content` into the new folder `target`; raises BuildRefused when it cannot.

    `epoch` are the seconds since 1970 that the source dates from: any date that an output
    holds comes from it (SOURCE_DATE_EPOCH), never from a clock.
    """

    def __call__(self, content: Path, target: Path, epoch: int) -> None: ...


@dataclass(frozen=True)
class Verdict:
    """What an audit of a site says: `failures` as text, what it read in numbers, the whole as a file."""

    failures: Sequence[str]
    counts: Mapping[str, int]
    report: bytes


class Auditor(Protocol):
    """Reads every byte of the built `site` for what must not go out."""

    def __call__(self, site: Path, corpus: Corpus) -> Verdict: ...
