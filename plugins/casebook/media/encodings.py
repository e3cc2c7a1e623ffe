"""Pictures encoded for the site, kept by their content from one build to the next."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from casebook.media.picture import published
from casebook.model.limits import STANDARD
from casebook.source.program import program_digest

_FORGOTTEN = 30 * 86_400
"""Seconds after which a picture that no build has used is removed."""


@dataclass(frozen=True)
class Encodings:
    """`folder` keeps them; None keeps nothing. A folder that cannot be written is done without."""

    folder: Path | None = None

    def published(self, data: bytes, kind: str, most_pixels: int = STANDARD.image_pixels) -> bytes:
        """As picture.published. Raises UnusablePicture."""
        if self.folder is None:
            return published(data, kind, most_pixels)
        digest = blake2b(program_digest(), digest_size=16)
        digest.update(kind.encode() + b"\0" + data)
        key = digest.hexdigest()
        file = self.folder / key[:2] / key[2:]
        if (kept := _kept(file)) is not None:
            return kept
        made = published(data, kind, most_pixels)
        with contextlib.suppress(OSError):
            _keep(file, made)
        return made

    def forget(self) -> None:
        """Remove what no build has used for a month."""
        if self.folder is not None:
            oldest = time.time() - _FORGOTTEN
            for file in _files(self.folder):
                with contextlib.suppress(OSError):
                    if file.stat().st_mtime < oldest:
                        file.unlink()


def _kept(file: Path) -> bytes | None:
    """Whole, or nothing: the sum at the end tells."""
    try:
        data = file.read_bytes()
        if time.time() - file.stat().st_mtime > _FORGOTTEN / 30:
            os.utime(file)
    except OSError:
        return None
    made, told = data[:-_SUM], data[-_SUM:]
    return made if _sum(made) == told else None


def _keep(file: Path, made: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as stream:
        stream.write(made + _sum(made))
    Path(stream.name).replace(file)


def _files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        yield from (Path(parent, name) for name in names)


_SUM = 16


def _sum(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SUM).digest()
