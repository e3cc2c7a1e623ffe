"""Data that the site's own scripts read, as JSON without a byte too many.

A site that is opened from a disk reads the same as scripts (casebook.site.offline).
"""

from __future__ import annotations

import json
from typing import Any

from casebook.site.hashed import content_digest, hashed
from casebook.site.page import SiteFile

FOLDER = "assets/casebook/data"


def hashed_data(name: str, value: Any) -> SiteFile:
    """The file `name`.<digits>.json, which whoever names it names anew when it changes."""
    return hashed(FOLDER, f"{name}.json", _json(value))


def data_file(name: str, value: Any) -> SiteFile:
    """The file `name`.json, which a script finds by an address that it was given."""
    return SiteFile(f"{FOLDER}/{name}.json", _json(value))


def digest(value: Any) -> str:
    """For the name of a folder of files that change together."""
    return content_digest(_json(value))


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def as_script(path: str, content: bytes) -> bytes:
    """The file at `path` (below the site's root) as a script that hands it over (client/src/data.ts)."""
    name = json.dumps(path.removeprefix(f"{FOLDER}/"))
    return f"casebookData({name},".encode() + content + b");\n"
