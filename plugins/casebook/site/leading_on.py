"""A page that leads on to another at once; it says nothing of what stands there."""

from __future__ import annotations

from markupsafe import Markup

from casebook.render import link
from casebook.site.page import SiteFile

# Without a frame: nobody stays here, and a browser follows it without scripts and styles. The empty
# icon keeps it from asking for /favicon.ico.
_PAGE = Markup("""<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="{why}">
<title>转到案例 {name}</title>
</head>
<body>
<main>
<h1>{why}</h1>
<p><a href="{target}">没有自动转到，请点这里</a></p>
</main>
</body>
</html>
""")


def leading_on(path: str, target: str, name: str, why: str) -> SiteFile:
    """The page at `path`, which ends in `/` as `target` does; `name` and `why` are told to people."""
    page = _PAGE.format(target=link(path, target), name=name, why=why)
    return SiteFile(f"{path}index.html", page.encode())
