"""Jinja2 set up so that nothing is output unescaped or undefined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from casebook.render.link import link


class Templates:
    """The templates of one package's `templates/`, each compiled once."""

    def __init__(self, package: str, filters: Mapping[str, Callable[..., Any]]) -> None:
        self._environment = Environment(
            loader=PackageLoader(package),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters.update(filters)

    def render(self, template: str, path: str, /, **values: object) -> str:
        """The body of the page at `path`; the template's `link(target)` gives addresses from it."""
        compiled = self._environment.get_template(template)
        return compiled.render(link=partial(link, path), **values).strip() + "\n"

    def macro(self, template: str, name: str) -> Callable[..., Markup]:
        """A macro as a function; what it links with is for the caller to pass."""
        macro: Callable[..., Markup] = getattr(
            self._environment.get_template(template).module, name
        )
        return macro
