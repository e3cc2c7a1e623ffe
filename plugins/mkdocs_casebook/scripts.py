"""Moves the theme's inline scripts into files, so that the site runs under a strict CSP."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from casebook.site.page import SiteFile

FOLDER = "assets/casebook/frame"
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class Externaliser:
    """Collects each distinct script once, named after its content."""

    def __init__(self) -> None:
        self._scripts: dict[str, str] = {}

    def externalise(self, html: str, base: str) -> str:
        """`html` with links in place of inline scripts; `base` leads from the page to the site's root."""

        def link(match: re.Match[str]) -> str:
            name = hashlib.sha256(match[1].encode()).hexdigest()[:12]
            self._scripts[name] = match[1]
            return f'<script src="{base}{FOLDER}/{name}.js"></script>'

        return _INLINE.sub(link, html)

    def files(self) -> Iterator[SiteFile]:
        for name, script in self._scripts.items():
            yield SiteFile(f"{FOLDER}/{name}.js", script.encode())
