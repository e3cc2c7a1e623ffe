"""`casebook/site`: publishes what casebook.site makes, in the theme's frame."""

from __future__ import annotations

from pathlib import Path

import jinja2
from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

import casebook.rules
from casebook.lint import find_families
from casebook.media import Encodings
from casebook.model.garbage import collector_paused
from casebook.site.build import build_site
from casebook.site.files import style_file
from casebook.site.scripts import EVERYWHERE, script_path
from mkdocs_casebook.leftovers import drop_leftovers, material_styles, without_leftovers
from mkdocs_casebook.plugins import judged_corpus
from mkdocs_casebook.remote import cut_off
from mkdocs_casebook.writing import Output


class SiteConfig(base.Config):
    """`cache`: where pictures are kept from one build to the next, from mkdocs.yml's folder on."""

    cache = c.Type(str, default=".cache/figures")


class SitePlugin(BasePlugin[SiteConfig]):
    """Cases never become pages of the engine: its navigation would repeat all of them on each."""

    nav: Navigation
    output: Output
    introduction = ""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        return drop_leftovers(config)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        return without_leftovers(files)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav = nav
        return nav

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        if page.is_homepage:
            self.introduction = html
        return html

    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """The frame asks for the styles and scripts (theme/base.html)."""
        env.globals |= {
            "everywhere": EVERYWHERE,
            "material_styles": material_styles(files),
            "script_path": script_path,
            "style_path": style_file().path,
        }
        self.output = Output(config, env, self.nav)
        return env

    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        return self.output.scripts.externalise(output_content, base="/")

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        return self.output.scripts.externalise(
            output, base="../" * page.url.removeprefix("./").count("/")
        )

    @collector_paused()
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        corpus = judged_corpus(config)
        cache = Path(config.config_file_path).parent / self.config.cache
        families = find_families(casebook.rules)
        for item in build_site(corpus, families, self.introduction, Encodings(cache)):
            self.output.write(item)
        self.output.finish()
        cut_off(self.output.root)
