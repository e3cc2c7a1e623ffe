"""Markdown to HTML with source positions, and HTML to what a page may hold.

comrak was chosen for its source positions and speed (GitHub-flavoured CommonMark, so the forge's
preview shows what is published); nh3 (ammonia) because sanitising HTML is not ours to write.
"""

from __future__ import annotations

import re
import sys

import comrak
import nh3

from casebook.source.decode import CONTROL

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
_ACTIVE_ATTRIBUTES = frozenset(
    {"style", "srcdoc", "formaction", "action", "srcset", "background", "poster", "ping"}
)
_SOURCEPOS = re.compile("data-sourcepos", re.IGNORECASE)
_REFERENCE = re.compile("&#(?:x0*([0-9a-f]+)|0*([0-9]+));?", re.IGNORECASE)
_CLEANER = nh3.Cleaner(
    tags=set(TAGS), attributes=_ATTRIBUTES, link_rel=None, url_schemes={"http", "https"}
)


def to_html(markdown: str) -> str:
    """HTML fragment, not yet safe; elements carry `data-sourcepos="line:column-line:column"`, in characters."""
    # An author's own raw attribute of that name would give a false line; same length, so columns hold.
    if "data-sourcepos" in markdown.lower():
        markdown = _SOURCEPOS.sub("data_sourcepos", markdown)
    html = comrak.render_markdown(markdown, _EXTENSIONS, _PARSE, _RENDER)
    if "&#" not in markdown:
        return html
    # Numeric references can bring in what decoding took out, and what the tree refuses to hold.
    return _REFERENCE.sub(_allowed_reference, CONTROL.sub(" ", html))


def _allowed_reference(match: re.Match[str]) -> str:
    digits, base = (match[1], 16) if match[1] else (match[2], 10)
    code = int(digits, base) if len(digits) < 8 else 0
    surrogate = 0xD800 <= code <= 0xDFFF
    allowed = 0 < code <= sys.maxunicode and not surrogate and not CONTROL.match(chr(code))
    return match[0] if allowed else " "


def is_active_attribute(name: str) -> bool:
    """Whether an HTML attribute runs a script, fetches from elsewhere or restyles the page."""
    return name.startswith("on") or name in _ACTIVE_ATTRIBUTES


def sanitise(html: str) -> str:
    """The fragment less every element, attribute and address scheme that is not on the lists above."""
    return _CLEANER.clean(html)
