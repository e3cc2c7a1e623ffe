"""What the engine and its theme would publish but the site has no use for."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

SITEMAP = "sitemap.xml"
# Material's own search (ours replaces it) and source maps: two thirds of the theme's bytes.
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", SITEMAP)


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
