"""Pages that lead on from where a case stood to where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from casebook.render import link
from casebook.site.catalogue import Catalogue
from casebook.site.page import SiteFile

# Without a frame: nobody stays here, and a browser follows it without scripts and styles. The empty
# icon keeps it from asking for /favicon.ico.
_PAGE = Markup("""<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="这个案例换了地址">
<title>转到案例 {slug}</title>
</head>
<body>
<h1>这个案例换了地址</h1>
<p><a href="{target}">没有自动转到，请点这里</a></p>
</body>
</html>
""")


def redirect_files(catalogue: Catalogue) -> Iterator[SiteFile]:
    """A page at every former address; it says nothing of the case."""
    for redirect in catalogue.redirects:
        target = link(redirect.path, redirect.target)
        slug = redirect.target.rstrip("/").rpartition("/")[2]
        page = _PAGE.format(target=target, slug=slug)
        yield SiteFile(f"{redirect.path}index.html", page.encode())
