"""`casebook/check`: reads and judges content/ before anything is built; errors stop the build."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from casebook.model.corpus import Corpus
from mkdocs_casebook.judging import read_and_judge


class CheckConfig(base.Config):
    """`content`: the folder with cases/, notices/ and vocabulary/."""

    content = c.Dir(exists=True, default="content")


class CheckPlugin(BasePlugin[CheckConfig]):
    """Holds the corpus of the build that is going on, for the plugins after it."""

    corpus: Corpus

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        self.corpus = read_and_judge(self.config.content)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        server.watch(self.config.content)
        return server
