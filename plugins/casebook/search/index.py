"""The index of a corpus: segments, so that one more case rewrites little, and the manifest that names them."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casebook.search.case import SearchCase
from casebook.search.folding import holds_traditional
from casebook.search.indexing import indexed
from casebook.search.segment import META, NAMES, write_segment

VERSION = 1
"""Of the format; part of every segment's digest."""

TIERS = (256, 16, 4, 1)
"""Segments hold a multiple of this many cases, the first as many as it can, and so on."""

_FORGOTTEN = 7 * 86_400
"""Seconds after which a segment that no build has used is removed."""


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A finished file; `name` holds a digest of its content."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Index:
    """`segments` name their files by kind (segment.NAMES), tell the pack's bytes and the cases, and hold
    what segment.META is in base64.

    `mixed` tells whether some text holds traditional characters.
    """

    files: tuple[IndexFile, ...]
    segments: tuple[Mapping[str, str | int], ...]
    mixed: bool


def tiers(count: int) -> Iterator[int]:
    """Sizes of the segments of `count` cases, largest first.

    >>> list(tiers(1000))
    [768, 224, 8]
    >>> list(tiers(1001))
    [768, 224, 8, 1]
    """
    for tier in TIERS:
        size = count // tier * tier
        if size:
            yield size
        count -= size


def build_index(cases: Sequence[SearchCase], corrections: Mapping[str, str], cache: Path) -> Index:
    """Index the cases into files under `cache`; segments that are there already are left as they are.

    Cases stand in the order of approval, so that a new one comes last; `corrections` are those of the
    pinyin. Segments not used for a week are removed. Raises OSError when `cache` cannot be written.
    """
    ordered = sorted(cases, key=lambda case: (case.approved, case.path))
    cache.mkdir(parents=True, exist_ok=True)
    files: list[IndexFile] = []
    segments = []
    mixed = False
    place = 0
    for size in tiers(len(ordered)):
        part = ordered[place : place + size]
        place += size
        digest = _Digest(corrections)
        for case in part:
            digest.add(case.text())
        folder = cache / digest.value
        if not folder.exists():
            _write(folder, part, corrections)
        os.utime(folder)
        named = {name: IndexFile(_name(folder / name), folder / name) for name in NAMES}
        sizes: dict[str, str | int] = {"cases": size, "size": (folder / "pack").stat().st_size}
        meta = base64.b64encode((folder / META).read_bytes()).decode("ascii")
        segments.append(sizes | {META: meta} | {name: file.name for name, file in named.items()})
        files.extend(named.values())
        mixed = mixed or digest.mixed
    _forget(cache)
    return Index(tuple(files), tuple(segments), mixed)


class _Digest:
    """Of all that a segment hangs on."""

    def __init__(self, corrections: Mapping[str, str]) -> None:
        settings = json.dumps([VERSION, dict(corrections)], ensure_ascii=False, sort_keys=True)
        self._digest = hashlib.sha256(settings.encode())
        self.mixed = False

    def add(self, text: str) -> None:
        self._digest.update(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
        self.mixed = self.mixed or holds_traditional(text)

    @property
    def value(self) -> str:
        return self._digest.hexdigest()[:32]


def _write(folder: Path, cases: Sequence[SearchCase], corrections: Mapping[str, str]) -> None:
    """All or nothing: the folder gets its name when it is whole."""
    with tempfile.TemporaryDirectory(prefix="new-", dir=folder.parent) as name:
        room, done = Path(name) / "room", Path(name) / "done"
        room.mkdir()
        done.mkdir()
        write_segment(done, indexed(cases, len(cases), corrections), len(cases), room)
        try:
            done.rename(folder)
        except OSError:
            # Another build has made the same segment meanwhile.
            if not folder.is_dir():
                raise


def _forget(cache: Path) -> None:
    oldest = time.time() - _FORGOTTEN
    for folder in cache.iterdir():
        # Another build may take it away at the same moment.
        with contextlib.suppress(FileNotFoundError):
            if folder.stat().st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)


def _name(path: Path) -> str:
    with path.open("rb") as file:
        return f"{hashlib.file_digest(file, 'sha256').hexdigest()[:12]}.{path.name}"


def manifest_bytes(index: Index, lexicon: str, traditional: str) -> bytes:
    """JSON: what the client opens first; `lexicon` and `traditional` are names of files beside it."""
    document = {
        "version": VERSION,
        "segments": index.segments,
        "lexicon": lexicon,
        "traditional": traditional,
        "mixed": index.mixed,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
