"""`casebook/search`: the search page, its catalogue and its script."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from casebook.model.garbage import collector_paused
from casebook.site.searching import build_search
from mkdocs_casebook.plugins import judged_corpus, required_plugin
from mkdocs_casebook.site import SitePlugin


class SearchConfig(base.Config):
    """Nothing to set."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Takes the place of the theme's own search, which cannot read Chinese."""

    @collector_paused()
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        corpus = judged_corpus(config)
        output = required_plugin(config, "casebook/site", SitePlugin).output
        for item in build_search(corpus):
            output.write(item)
        output.finish()
