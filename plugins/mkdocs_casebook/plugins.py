"""Finds what the plugins before this one made."""

from __future__ import annotations

from typing import TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from casebook.model.corpus import Corpus
from mkdocs_casebook.check import CheckPlugin

PluginT = TypeVar("PluginT", bound=BasePlugin)  # type: ignore[type-arg]


def required_plugin(config: MkDocsConfig, name: str, kind: type[PluginT]) -> PluginT:
    """The plugin `name` of this build; raises PluginError when mkdocs.yml does not list it."""
    plugin = config.plugins.get(name)
    if not isinstance(plugin, kind):
        raise PluginError(
            f"mkdocs.yml 的 plugins 里缺「{name}」\n  = 帮助：把它加在依赖它的插件前面"
        )
    return plugin


def judged_corpus(config: MkDocsConfig) -> Corpus:
    """The corpus that `casebook/check` let pass; nothing else may be published."""
    corpus = required_plugin(config, "casebook/check", CheckPlugin).corpus
    if corpus is None:
        raise PluginError(
            "插件「casebook/check」还没有检查内容\n  = 帮助：把它放在 plugins 的最前面"
        )
    return corpus
