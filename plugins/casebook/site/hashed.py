"""Files named after their content: a browser that keeps one never keeps an old one."""

from __future__ import annotations

import hashlib

from casebook.site.page import SiteFile


def hashed(folder: str, name: str, content: bytes) -> SiteFile:
    """The file `name` (`page.js`) of `folder` as `page.<12 hexadecimal digits>.js`."""
    stem, _, suffix = name.partition(".")
    digest = hashlib.sha256(content).hexdigest()[:12]
    return SiteFile(f"{folder}/{stem}.{digest}.{suffix}", content)
