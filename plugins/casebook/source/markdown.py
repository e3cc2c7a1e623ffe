"""Markdown to HTML with source positions, and HTML to what a page may hold.

comrak was chosen for its source positions and speed (GitHub-flavoured CommonMark, so the forge's
preview shows what is published); nh3 (ammonia) because sanitising HTML is not ours to write.
"""

from __future__ import annotations

import comrak
import nh3

_EXTENSIONS = comrak.ExtensionOptions()
for _name in ("table", "strikethrough", "footnotes", "cjk_friendly_emphasis"):
    setattr(_EXTENSIONS, _name, True)
_PARSE = comrak.ParseOptions()
_PARSE.sourcepos_chars = True
_RENDER = comrak.RenderOptions()
_RENDER.sourcepos = True
_RENDER.unsafe_ = True

# fmt: off
TAGS = frozenset({
    "a", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del", "div", "dl",
    "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
    "ol", "p", "pre", "section", "span", "strong", "sub", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "u", "ul",
})
# fmt: on
"""Elements that a published report may hold."""

_ATTRIBUTES = {
    "*": {"id", "class"},
    "a": {"href", "title", "aria-label"},
    "img": {"src", "alt", "title", "loading", "decoding"},
    "div": {"tabindex", "role", "aria-label"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
}
_CLEANER = nh3.Cleaner(
    tags=set(TAGS), attributes=_ATTRIBUTES, link_rel=None, url_schemes={"http", "https"}
)


def to_html(markdown: str) -> str:
    """HTML fragment, not yet safe; elements carry `data-sourcepos="line:column-line:column"`, in characters."""
    return comrak.render_markdown(markdown, _EXTENSIONS, _PARSE, _RENDER)


def sanitise(html: str) -> str:
    """The fragment less every element, attribute and address scheme that is not on the lists above."""
    return _CLEANER.clean(html)
