"""Finds the plugins that build on one another."""

from __future__ import annotations

from typing import TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

PluginT = TypeVar("PluginT", bound=BasePlugin)  # type: ignore[type-arg]


def required_plugin(config: MkDocsConfig, name: str, kind: type[PluginT]) -> PluginT:
    """The plugin `name` of this build; raises PluginError when mkdocs.yml does not list it."""
    plugin = config.plugins.get(name)
    if not isinstance(plugin, kind):
        raise PluginError(
            f"mkdocs.yml 的 plugins 里缺「{name}」\n  = 帮助：把它加在依赖它的插件前面"
        )
    return plugin
