"""What an author asks not to be told."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.source_file import Place


@dataclass(frozen=True, slots=True)
class Waiver:
    """Findings of the rule `code` on the lines from `first_line` to `last_line`, None being the whole case.

    `code` is empty when the request cannot be understood. `place` is where a finding about the
    code stands, `reason_place` about the reason.
    """

    code: str
    reason: str
    place: Place
    reason_place: Place
    first_line: int | None = None
    last_line: int | None = None

    def covers(self, line: int) -> bool:
        if self.first_line is None or self.last_line is None:
            return True
        return self.first_line <= line <= self.last_line
