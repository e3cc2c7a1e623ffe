"""`casebook/search`: the search page, its index and its script."""

from __future__ import annotations

from pathlib import Path

import jinja2
from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from casebook.model.garbage import collector_paused
from casebook.site.searching import build_search, search_scripts
from mkdocs_casebook.plugins import judged_corpus, required_plugin
from mkdocs_casebook.site import SitePlugin


class SearchConfig(base.Config):
    """`cache`: where the index is kept from one build to the next, from mkdocs.yml's folder on."""

    cache = c.Type(str, default=".cache/search")


class SearchPlugin(BasePlugin[SearchConfig]):
    """Takes the place of the theme's own search, which cannot read Chinese."""

    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """The frame of every page asks for the scripts (theme/main.html)."""
        env.globals["search_scripts"] = [script.path for script in search_scripts()]
        return env

    @collector_paused()
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        corpus = judged_corpus(config)
        output = required_plugin(config, "casebook/site", SitePlugin).output
        cache = Path(config.config_file_path).parent / self.config.cache
        for item in build_search(corpus, cache):
            output.write(item)
        output.finish()
