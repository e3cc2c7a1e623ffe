"""Arranges a parsed report for its page: figures, tables that scroll, links between cases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement
from lxml.html.builder import E

from casebook.model.document import Caption

_CASE_FILE = re.compile(r"(?:^|(?<=/))index\.md(?=$|[?#])")


def arrange(root: HtmlElement, wrapped: Sequence[tuple[HtmlElement, Caption | None]]) -> None:
    """Turn `wrapped` paragraphs and tables into figures with captions, in place."""
    counts = {"图": 0, "表": 0}
    for element, caption in wrapped:
        if element.tag == "table":
            counts["表"] += 1
            _table(element, caption, counts["表"])
        else:
            counts["图"] += 1
            _figure(element, caption, counts["图"])
    for link in root.iter("a"):
        target = link.get("href", "")
        link.set("href", _CASE_FILE.sub("", target) if "://" not in target else target)
        if link.get("data-footnote-backref") is not None:
            link.set("aria-label", "返回正文")


def _figure(paragraph: HtmlElement, caption: Caption | None, number: int) -> None:
    image = paragraph[0]
    image.set("loading", "lazy")
    image.set("decoding", "async")
    paragraph.tag = "figure"
    paragraph.set("class", "figure")
    paragraph.set("id", f"figure-{number}")
    if caption is not None and caption.text:
        paragraph.append(E.figcaption(caption.text))


def _table(table: HtmlElement, caption: Caption | None, number: int) -> None:
    parent = table.getparent()
    label = caption.text if caption is not None else f"表 {number}"
    scroller = E.div(tabindex="0", role="region", **{"class": "table-scroll", "aria-label": label})
    figure = E.figure(**{"class": "table", "id": f"table-{number}"})
    above = table.getprevious()
    parent.replace(table, figure)
    figure.tail, table.tail = table.tail, None
    if caption is not None and above is not None:
        above.drop_tree()
        figure.append(E.figcaption(caption.text))
    scroller.append(table)
    figure.append(scroller)
