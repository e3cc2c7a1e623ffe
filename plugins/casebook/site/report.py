"""A report's HTML as the page needs it."""

from __future__ import annotations


def classed_tables(html: str) -> str:
    """`html` (sanitised: `<` stands only in tags) with a class on each table that has none.

    The theme's script wraps tables without a class in scrolling boxes of its own.
    """
    return html.replace("<table>", '<table class="cb-table">')
