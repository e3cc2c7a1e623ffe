"""The index as scripts, for a site opened from a disk: there a page may load scripts, but fetch nothing."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

CHUNK = 49_152
"""Bytes of a file that one script holds; the client counts on it (script_store.ts)."""


def script_chunks(name: str, content: bytes, whole: bool) -> Iterator[tuple[str, bytes]]:
    """The scripts that deliver a file, with their names; a `whole` one is read by one script alone."""
    size = max(1, len(content)) if whole else CHUNK
    for number, start in enumerate(range(0, max(1, len(content)), size)):
        path = f"{name}.{number}.js"
        text = base64.b64encode(content[start : start + size]).decode("ascii")
        yield path, f"casebookFile({json.dumps(path)},{json.dumps(text)});\n".encode()
