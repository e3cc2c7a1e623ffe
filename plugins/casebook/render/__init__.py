"""Values to HTML: templates that escape, and addresses between pages."""

from casebook.render.link import link
from casebook.render.templates import Templates

__all__ = ["Templates", "link"]
