"""Scripts and styles of all releases in one folder, for pages that were open when the release changed.

A server looks there for what the live release does not have: a page of another release may ask for
its own script a moment later, forwards and backwards. Only these: named after their content, and
without a word of any case. A search pack of an earlier release may hold a case that is withdrawn
since; the search begins anew when its pack is gone.
"""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from casebook.model.errors import CasebookError
from casebook.release.durable import write_durably
from casebook.release.manifest import Manifest, digest_of, read_manifest
from casebook.release.place import NEW, Place
from casebook.release.readable import READ, allow, make_folder

_LASTING = re.compile(r"assets/(?:.*[./])?[0-9a-f]{8,12}(?:\.min)?\.(?:js|css)(?:\.gz|\.br)?")
"""Paths whose last part but the suffix is a digest of the content."""


def lasting(path: str) -> bool:
    """Whether the file of this path below the site never changes and may outlive its release.

    >>> lasting("assets/search/engine.0a1b2c3d4e5f.js.br")
    True
    >>> lasting("assets/search/pack.0a1b2c3d4e5f.bin"), lasting("assets/casebook/frame.css")
    (False, False)
    """
    return bool(_LASTING.fullmatch(path))


def share(place: Place, site: Path, manifest: Manifest) -> None:
    """Copy what lasts of the release into the shared folder; it must be there before the release is live."""
    for path, entry in manifest.site_files().items():
        target = place.lasting / path
        if not lasting(path) or (target.is_file() and digest_of(target) == entry):
            continue
        make_folder(target.parent)
        write_durably(target, (site / path).read_bytes(), f"{NEW}{secrets.token_hex(6)}")
        allow(target, READ)


def unshare(place: Place) -> None:
    """Remove what no release has any more."""
    known: set[str] = set()
    for id in place.ids():
        try:
            known |= read_manifest(place.release(id)).site_files().keys()
        except CasebookError:
            # Nobody knows what its pages ask for.
            return
    for file in place.lasting.rglob("*"):
        if file.is_file() and file.relative_to(place.lasting).as_posix() not in known:
            file.unlink()
