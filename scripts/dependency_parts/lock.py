"""What a lock file pins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)


def pins(lock: Path) -> Mapping[str, frozenset[str]]:
    """Versions by normalised name (PEP 503); a package may have one for each Python."""
    found: dict[str, set[str]] = {}
    for name, version in _PIN.findall(lock.read_text("utf-8")):
        found.setdefault(normal(name), set()).add(version)
    return {name: frozenset(versions) for name, versions in found.items()}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
