"""Short links: c/<id>/ leads on to a case, whatever else is published.

An id is taken from the digest of the case's address, so that it stays as long as the address does,
and no other case is ever given it. 7 digits tell 10,000 cases apart with a chance of collision of
0.15 %; where two collide, the one whose address sorts later takes more digits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from casebook.site.address import short_path
from casebook.site.leading_on import leading_on
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


def short_links(ids: Mapping[str, str], targets: Mapping[str, str]) -> Iterator[SiteFile]:
    """A page for each address with an id that leads on to its target, or else to the address itself."""
    for path, id in ids.items():
        yield leading_on(short_path(id), targets.get(path, path), id, "案例的短链接")
