"""Puts casebook's pages and files into the engine's output folder."""

from __future__ import annotations

import posixpath
import shutil
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from casebook.model.errors import CasebookError
from casebook.site.page import Page, SiteFile, StoredFile
from mkdocs_casebook.frame import Frames
from mkdocs_casebook.scripts import Externaliser


class Output:
    """The output folder of one build; pages are dressed in the theme's frame."""

    def __init__(self, config: MkDocsConfig, env: jinja2.Environment, nav: Navigation) -> None:
        self.root = Path(config.site_dir)
        self.scripts = Externaliser()
        self.frames = Frames(env, config, nav, self.scripts)
        self._written: set[str] = set()

    def write(self, item: Page | SiteFile | StoredFile) -> None:
        """Raises CasebookError when the vocabulary's ids make two pages one, or lead out of the site."""
        if isinstance(item, Page):
            item = SiteFile(f"{item.path}index.html", self.frames.dress(item))
        path = posixpath.normpath(item.path)
        if path.startswith(("/", "../")) or path in self._written:
            raise CasebookError(
                f"页面地址「{item.path}」重复或越出站点目录",
                "核对词表里各词条的编号（id、slug、code）：不可重复，只用小写字母、数字和连字符",
            )
        self._written.add(path)
        self._put(item)

    def _put(self, item: SiteFile | StoredFile) -> None:
        target = self.root / item.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(item, StoredFile):
            shutil.copyfile(item.source, target)
        else:
            target.write_bytes(item.content)

    def finish(self) -> None:
        """Write the scripts that pages of either kind refer to."""
        for file in self.scripts.files():
            self._put(file)
