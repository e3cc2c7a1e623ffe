"""Arranges a parsed report for its page: figures, tables that scroll, links between cases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree
from lxml.builder import E

from casebook.model.document import Caption

_CASE_FILE = re.compile(r"(?:^|(?<=/))index\.md(?=$|[?#])")


def parse(html: str) -> etree._Element:
    """Tree of a fragment, below its body element; any input gives one."""
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    body = etree.fromstring(f"<html><body>{html}</body></html>", parser).find("body")
    return E.body() if body is None else body


def serialise(body: etree._Element) -> str:
    """What stands inside `body`."""
    html = etree.tostring(body, method="html", encoding="unicode", with_tail=False)
    return html[html.index(">") + 1 : html.rindex("</body>")]


def arrange(root: etree._Element, wrapped: Sequence[tuple[etree._Element, Caption | None]]) -> None:
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
        target = link.get("href")
        if target is not None and "://" not in target:
            link.set("href", _CASE_FILE.sub("", target))
        if link.get("data-footnote-backref") is not None:
            link.set("aria-label", "返回正文")


def _figure(paragraph: etree._Element, caption: Caption | None, number: int) -> None:
    image = paragraph[0]
    image.set("loading", "lazy")
    image.set("decoding", "async")
    paragraph.tag = "figure"
    paragraph.set("class", "figure")
    paragraph.set("id", f"figure-{number}")
    if caption is not None and caption.text:
        paragraph.append(E.figcaption(caption.text))


def _table(table: etree._Element, caption: Caption | None, number: int) -> None:
    parent = table.getparent()
    label = caption.text if caption is not None else f"表 {number}"
    scroller = E.div(tabindex="0", role="region", **{"class": "table-scroll", "aria-label": label})
    figure = E.figure(**{"class": "table", "id": f"table-{number}"})
    above = table.getprevious()
    assert parent is not None  # the body at least
    parent.replace(table, figure)
    figure.tail, table.tail = table.tail, None
    if caption is not None and above is not None:
        parent.remove(above)
        figure.append(E.figcaption(caption.text))
    scroller.append(table)
    figure.append(scroller)
