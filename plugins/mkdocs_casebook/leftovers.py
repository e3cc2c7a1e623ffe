"""What the engine and its theme would publish but the site has no use for."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

SITEMAP = "sitemap.xml"
# The theme's scripts (ours replace them; Chromium 78 cannot read them), pictures and source maps.
_UNUSED = ("assets/javascripts/", "assets/images/", SITEMAP)
_STYLES = "assets/stylesheets/"


def drop_leftovers(config: MkDocsConfig) -> MkDocsConfig:
    """A sitemap needs the site's public address, which an internal server does not have."""
    config.theme.static_templates.discard(SITEMAP)
    return config


def without_leftovers(files: Files) -> Files:
    """The files to publish; a dropped template would otherwise go out unrendered."""
    for file in list(files):
        if file.src_uri.startswith(_UNUSED) or file.src_uri.endswith(".map"):
            files.remove(file)
    return files


def material_styles(files: Files) -> list[str]:
    """Addresses of the theme's own style sheets, whose names change with its version."""
    names = (file.src_uri for file in files)
    return sorted(name for name in names if name.startswith(_STYLES) and name.endswith(".css"))
