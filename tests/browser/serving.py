"""The shipped nginx configuration on a site folder."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from nginx_server import Nginx, place_of


@contextlib.contextmanager
def nginx(site: Path, work: Path) -> Iterator[str]:
    """Address of the server, ending in `/`."""
    with Nginx(place_of(site, work), work).serving() as port:
        yield f"http://127.0.0.1:{port}/"
