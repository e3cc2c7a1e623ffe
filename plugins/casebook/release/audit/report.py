"""What the audit found, and its JSON form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import NamedTuple

from casebook.release.audit.remedies import REMEDIES

VERSION = 1
"""Of the JSON form."""


class Found(NamedTuple):
    """A check's finding in the file it was given: `where` in it, and what is wrong there."""

    code: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Failure:
    """`path` is the file's in the output, `where` a part of it in words, empty for the whole."""

    code: str
    path: str
    where: str
    message: str
    help: str

    @classmethod
    def of(cls, path: str, found: Found) -> Failure:
        return cls(found.code, path, found.where, found.message, REMEDIES[found.code])


@dataclass(frozen=True)
class AuditReport:
    """`failures` in the order of their files; `counts` of what was read, by name."""

    failures: tuple[Failure, ...]
    counts: Mapping[str, int]

    def json(self) -> str:
        """`{"version", "passed", "counts", "failures": [{"code", "path", "where", "message", "help"}]}`."""
        document = {
            "version": VERSION,
            "passed": not self.failures,
            "counts": dict(self.counts),
            "failures": [asdict(failure) for failure in self.failures],
        }
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
