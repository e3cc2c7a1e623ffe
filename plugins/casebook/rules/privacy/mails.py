"""Mail addresses (RFC 5322 addr-spec, dot-atom), also as people write them to be read by people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.rules.privacy.line import Line, Span

_AT = re.compile(r"@|[(\[【]\s?at\s?[)\]】]", re.IGNORECASE)
_BACKWARDS = re.compile(r"\s{0,2}([A-Za-z0-9_%+-][A-Za-z0-9._%+-]{0,63})")
_DOT = r"(?:\.|\s?[(\[](?:dot|点)[)\]]\s?)"
_DOMAIN = re.compile(
    rf"\s{{0,2}}[A-Za-z0-9](?:[A-Za-z0-9-]{{0,62}}{_DOT}){{1,8}}(?P<last>[A-Za-z]{{2,18}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# fmt: off
_FILES = frozenset(

    {"png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "pdf", "doc", "docx", "xls", "xlsx", "ppt",
     "pptx", "zip", "md", "html", "htm", "css", "js", "yml"}

)
# fmt: on
_LONGEST_NAME = 66


def find_mails(line: Line) -> Iterator[Span]:
    """An address that stands twice on the line, as text and target of a link, is found once."""
    text = line.text
    seen: set[str] = set()
    for at in _AT.finditer(text):
        name = _BACKWARDS.match(text[max(0, at.start() - _LONGEST_NAME) : at.start()][::-1])
        domain = _DOMAIN.match(text, at.end())
        if name is None or domain is None or domain["last"].lower() in _FILES:
            continue
        span = Span(at.start() - name.end(), domain.end())
        address = text[span.start : span.end].lower()
        if address not in seen and not line.in_target(span):
            seen.add(address)
            yield span
