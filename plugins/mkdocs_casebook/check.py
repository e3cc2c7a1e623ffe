"""`casebook/check`: reads and judges content/ before anything is built; errors stop the build."""

from __future__ import annotations

import logging
from typing import Literal

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from casebook.model.corpus import Corpus
from mkdocs_casebook.failure import plugin_error
from mkdocs_casebook.judging import read_and_judge

log = logging.getLogger("mkdocs.plugins.casebook")


class CheckConfig(base.Config):
    """`content`: the folder with cases/, notices/ and vocabulary/; reading it says what is missing."""

    content = c.Dir(default="content")


class CheckPlugin(BasePlugin[CheckConfig]):
    """Holds the corpus of the build that is going on, for the plugins after it."""

    corpus: Corpus | None = None
    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A plugin with this hook lives through all builds of one `mkdocs serve`."""
        self.serving = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """While serving, a bad edit is told and the last good pages stay."""
        try:
            self.corpus = read_and_judge(self.config.content)
        except PluginError as error:
            if not (self.serving and self.corpus):
                raise
            log.error("%s", error)  # noqa: TRY400 (the diagnostics say it; a traceback would bury them)

    def on_build_error(self, *, error: Exception) -> None:
        """Of any plugin, and of the engine itself."""
        if told := plugin_error(error):
            raise told from error

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        server.watch(self.config.content)
        return server
