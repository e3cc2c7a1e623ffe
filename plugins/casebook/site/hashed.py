"""Files named after their content: a browser that keeps one never keeps an old one."""

from __future__ import annotations

import hashlib

from casebook.site.page import SiteFile


def hashed(folder: str, name: str, content: bytes) -> SiteFile:
    """The file `name` (`page.js`) of `folder` as `page.<12 hexadecimal digits>.js`."""
    stem, _, suffix = name.partition(".")
    return SiteFile(f"{folder}/{stem}.{content_digest(content)}.{suffix}", content)


def content_digest(content: bytes) -> str:
    """12 hexadecimal digits that another content does not have."""
    return hashlib.sha256(content).hexdigest()[:12]
