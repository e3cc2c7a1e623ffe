"""The same cases as a newcomer publishes them: MkDocs and Material with search, no nav."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_IMAGE = re.compile(r"(!\[[^\]]*\]\()")
_CONFIGURATION = """site_name: 案例库
theme:
  name: material
  language: zh
plugins:
  - search
"""


def write(content: Path, source: Path) -> None:
    """Make `source` a MkDocs project of the cases in `content`.

    A case is `<slug>.md`, not `<slug>/index.md`: the latter would make each a section of the
    navigation and treble the output, which is no fair peer.
    """
    cases = source / "docs" / "cases"
    shutil.copytree(content / "cases", cases)
    for file in list(cases.rglob("index.md")):
        slug = file.parent.name
        text = file.read_text("utf-8")
        (file.parent.parent / f"{slug}.md").write_text(
            _IMAGE.sub(rf"\1{slug}/", text), "utf-8", newline="\n"
        )
        file.unlink()
    (source / "docs" / "index.md").write_text("# 案例库\n", "utf-8")
    (source / "mkdocs.yml").write_text(_CONFIGURATION, "utf-8")
