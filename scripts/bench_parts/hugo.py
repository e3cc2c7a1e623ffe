"""The same cases as a Hugo site with the fewest templates that make one."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Without these two the feed repeats every report in full, a Chinese text being one word to Hugo.
_CONFIGURATION = """baseURL = "/"
languageCode = "zh-CN"
title = "案例库"
hasCJKLanguage = true
disableKinds = ["RSS", "taxonomy", "term"]
"""
_BASE = """<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>{{ block "main" . }}{{ end }}</body>
</html>
"""
_SINGLE = '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n'
_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
"""
_FILES = {
    "config.toml": _CONFIGURATION,
    "layouts/_default/baseof.html": _BASE,
    "layouts/_default/single.html": _SINGLE,
    "layouts/_default/list.html": _LIST,
}


def program() -> str | None:
    return shutil.which("hugo")


def write(content: Path, source: Path) -> None:
    """Make `source` a Hugo site of the cases in `content`, each a bundle with its figures."""
    for name, text in _FILES.items():
        file = source / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    cases = source / "content" / "cases"
    shutil.copytree(content / "cases", cases)
    for file in cases.rglob("index.md"):
        head, body = _parts(file)
        title = json.dumps(head, ensure_ascii=False)
        file.write_text(f"---\ntitle: {title}\n---\n{body}", "utf-8")


def _parts(file: Path) -> tuple[str, str]:
    """Title and body of a generated case; its title is the first line of the front matter."""
    _, head, body = file.read_text("utf-8").split("---\n", 2)
    return head.partition("\n")[0].removeprefix("title: "), body
