"""Publishes in a process of its own, to be interrupted: SITE CONTENT PLACE MARK."""

from __future__ import annotations

import sys
from pathlib import Path

from casebook.cli.engine import Engine
from casebook.model.errors import CasebookError
from casebook.release.auditing import SiteAudit
from casebook.release.packages import installed
from casebook.release.place import Place
from casebook.release.publishing import Request, publish
from environment import ROOT
from trial_parts.small_site import SmallBuilder, passing

SMALL, ENGINE = "small", "engine"
_PAGES = 60
_KEEP = 3


def main(site: str, content: str, place: str, mark: str) -> int:
    """Say `begun` when all is loaded, so that what follows is publishing and nothing else."""
    installed()
    request = Request(Path(content), Place(Path(place)), keep=_KEEP)
    print("begun", flush=True)
    try:
        if site == ENGINE:
            publish(request, Engine(ROOT / "mkdocs.yml"), SiteAudit(ROOT / "docs"))
        else:
            publish(request, SmallBuilder(mark, pages=_PAGES), passing)
    except (OSError, CasebookError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
