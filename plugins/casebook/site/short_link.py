"""Short links: c/<id>/ leads on to a case, whatever else is published.

An id is taken from the digest of the case's address, so that it stays as long as the address does,
and no other case is ever given it. 7 digits tell 10,000 cases apart with a chance of collision of
0.15 %; where two collide, the one whose address sorts later takes more digits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from markupsafe import escape

from casebook.render import link
from casebook.site.address import short_path
from casebook.site.page import SiteFile

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that is taken for a digit when it is read out."""

LENGTH = 7


def short_ids(paths: Iterable[str]) -> dict[str, str]:
    """The id of every address, each its own."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for path in sorted(paths):
        digits = _digits(path)
        length = LENGTH
        while digits[:length] in taken:
            length += 1
        ids[path] = digits[:length]
        taken.add(ids[path])
    return ids


def _digits(path: str) -> str:
    number = int.from_bytes(hashlib.sha256(path.encode()).digest(), "big")
    return "".join(DIGITS[number >> shift & 31] for shift in range(251, -1, -5))


def short_links(ids: Mapping[str, str]) -> Iterator[SiteFile]:
    """A page for each that leads on without a script; it says nothing of the case."""
    for path, id in ids.items():
        here = short_path(id)
        target = escape(link(here, path))
        page = (
            '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="refresh" content="0; url={target}">\n'
            '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
            '<meta name="robots" content="noindex">\n'
            '<meta name="description" content="案例的短链接">\n'
            f"<title>转到案例 {id}</title>\n</head>\n"
            f'<body>\n<main>\n<h1>转到案例</h1>\n<p><a href="{target}">没有自动转到，请点这里</a></p>\n'
            "</main>\n</body>\n</html>\n"
        )
        yield SiteFile(f"{here}index.html", page.encode())
