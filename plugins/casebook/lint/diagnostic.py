"""What the check tells an author: one fault at one place, with its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casebook.lint.fix import Fix
from casebook.model.source_file import Place


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding involves, and what it has to do with it."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """`message`: what is wrong, the offender in 「」 and the limit in （）; `help`: the remedy."""

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    place: Place
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, int, int, str]:
        position = self.place.position
        return (self.place.file, position.line, position.column, self.code)
