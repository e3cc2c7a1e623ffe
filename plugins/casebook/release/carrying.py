"""Scripts and styles of earlier releases, for pages that were open when the release changed.

Only these: named after their content, and without a word of any case. A search pack of an earlier
release may hold a case that is withdrawn since; the search begins anew when its pack is gone.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from casebook.model.errors import CasebookError
from casebook.release.manifest import FileEntry, digest_of, read_manifest
from casebook.release.place import SITE

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


def carry(room: Path, earlier: Iterable[Path]) -> dict[str, FileEntry]:
    """Copy what the `earlier` releases themselves brought into the release in `room`.

    Returns the files by their path below the room. A file that is not what its
    manifest says is left, and a release whose manifest is damaged.
    """
    carried: dict[str, FileEntry] = {}
    for release in earlier:
        try:
            files = read_manifest(release).files
        except CasebookError:
            continue
        for path, entry in files.items():
            target = room / path
            if not lasting(path.removeprefix(f"{SITE}/")) or target.exists():
                continue
            source = release / path
            if source.is_file() and digest_of(source) == entry:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
                carried[path] = entry
    return carried
