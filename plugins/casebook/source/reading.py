"""What reading a case's file gave, as bytes to be kept."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass

from casebook.model.fault import Fault, FaultKind
from casebook.model.front_matter import FrontMatter
from casebook.model.position import Position


@dataclass(frozen=True)
class Reading:
    """`plain` when the file's bytes are its text in UTF-8, with nothing to mend."""

    plain: bool
    front: FrontMatter
    faults: tuple[Fault, ...]

    def dump(self) -> bytes:
        faults = [astuple(fault) for fault in self.faults]
        head = json.dumps([self.plain, faults], ensure_ascii=True)
        return f"{head}\n{self.front.model_dump_json()}".encode()

    @classmethod
    def load(cls, data: bytes) -> Reading:
        """What `dump` gave."""
        head, _, front = data.partition(b"\n")
        plain, faults = json.loads(head)
        return cls(
            plain, FrontMatter.model_validate_json(front), tuple(_fault(*fault) for fault in faults)
        )


def _fault(
    kind: str,
    position: list[int],
    subject: str,
    expected: str,
    found: str,
    choices: list[str],
    first: list[int] | None,
) -> Fault:
    return Fault(
        FaultKind(kind),
        Position(*position),
        subject,
        expected,
        found,
        tuple(choices),
        None if first is None else Position(*first),
    )
