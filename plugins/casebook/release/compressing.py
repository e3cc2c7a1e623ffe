"""Copies for servers that send them as they are (nginx: gzip_static, brotli_static)."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

SUFFIXES = frozenset({".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"})
"""Kinds that become smaller; a search pack is packed already, and read by ranges."""

LEAST = 1024
"""Bytes; a smaller file fits into the first packet anyhow."""

WORTH = 0.95
"""A copy larger than this part of its file is not kept."""

QUALITY = 9
"""Brotli's 11 takes ten times as long for the last few per cent."""

COPIES: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": lambda data: gzip.compress(data, 9, mtime=0),
    ".br": lambda data: brotli.compress(data, mode=brotli.MODE_TEXT, quality=QUALITY),
}
"""How each kind of copy is made; the same bytes give the same copy."""

Known = Callable[[str, bytes], bytes | None]
"""A copy's path below the site and its file's content, to the copy as an earlier release has it."""


def precompress(site: Path, known: Known) -> int:
    """Put the copies beside the files of `site`; returns how many. Both libraries work in threads."""
    files = [file for file in sorted(site.rglob("*")) if file.suffix in SUFFIXES and file.is_file()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(lambda file: _copies(file, site, known), files))


def _copies(file: Path, site: Path, known: Known) -> int:
    data = file.read_bytes()
    if len(data) < LEAST:
        return 0
    made = 0
    for suffix, compress in COPIES.items():
        path = f"{file.relative_to(site).as_posix()}{suffix}"
        copy = known(path, data) or compress(data)
        if len(copy) <= WORTH * len(data):
            (site / path).write_bytes(copy)
            made += 1
    return made
