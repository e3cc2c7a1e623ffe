"""Which program it is that reads and judges: what it found is remembered for it alone."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import casebook

_ROOMS = ("model", "source", "media", "lint", "rules")
"""The rooms that what is kept hangs on: findings, and pictures made ready."""

_LIBRARIES = (
    "comrak",
    "lxml",
    "nh3",
    "numpy",
    "pillow",
    "pydantic",
    "python-stdnum",
    "PyYAML",
    "rapidfuzz",
)


@cache
def program_digest() -> bytes:
    """Digest of Casebook's own files, of its libraries' versions and of Python's."""
    digest = blake2b(sys.version.encode(), digest_size=16)
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    root = Path(casebook.__file__).parent
    for room in _ROOMS:
        for file in sorted((root / room).rglob("*.py")):
            digest.update(file.relative_to(root).as_posix().encode() + b"\0")
            digest.update(file.read_bytes() + b"\0")
    return digest.digest()
