"""Takes other hosts' addresses out of the theme's scripts, so that no page can ask anything of them.

The theme loads a diagram program and a stand-in for ResizeObserver from one host when a page seems to
need them, and asks two others about a repository. None of this is used; a reader's browser must not
even be able to.
"""

from __future__ import annotations

import re
from pathlib import Path

_FOLDER = "assets/javascripts"
_REMOTE = re.compile(r"""(["'`])https?://(?!www\.w3\.org/)""")
_NOWHERE = r"\1about:invalid#"


def cut_off(site: Path) -> None:
    """Rewrite the theme's scripts in the built site. Raises OSError when one cannot be written."""
    for script in sorted((site / _FOLDER).rglob("*.js")):
        text = script.read_text("utf-8")
        local = _REMOTE.sub(_NOWHERE, text)
        if local != text:
            script.write_text(local, "utf-8", newline="")
