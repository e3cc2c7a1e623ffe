"""Puts casebook's pages and files into the engine's output folder."""

from __future__ import annotations

from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from casebook.site.page import Page, SiteFile
from mkdocs_casebook.frame import Frames
from mkdocs_casebook.scripts import Externaliser


class Output:
    """The output folder of one build; pages are dressed in the theme's frame."""

    def __init__(self, config: MkDocsConfig, env: jinja2.Environment, nav: Navigation) -> None:
        self.root = Path(config.site_dir)
        self.scripts = Externaliser()
        self.frames = Frames(env, config, nav, self.scripts)

    def write(self, item: Page | SiteFile) -> None:
        if isinstance(item, Page):
            item = SiteFile(f"{item.path}index.html", self.frames.dress(item))
        target = self.root / item.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(item.content)

    def finish(self) -> None:
        """Write the scripts that pages of either kind refer to."""
        for file in self.scripts.files():
            self.write(file)
