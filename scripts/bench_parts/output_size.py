"""How large a built site is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Size:
    """`files` counts them; `total` and the `largest` file in MB (10^6 bytes)."""

    files: int
    total: float
    largest: float


def of(folder: Path) -> Size:
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return Size(len(sizes), sum(sizes) / _MEGABYTE, max(sizes, default=0) / _MEGABYTE)
