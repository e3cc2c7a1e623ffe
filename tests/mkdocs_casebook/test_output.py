"""What holds for every page of the built site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import html as lxml_html

ROOT_ADDRESS = "http://site.invalid/"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, lxml_html.HtmlElement]:
    return {
        file.relative_to(site).as_posix(): lxml_html.fromstring(file.read_text("utf-8"))
        for file in site.rglob("*.html")
    }


def references(page: lxml_html.HtmlElement) -> Iterator[str]:
    for element in page.iter("a", "link", "img", "script", "form", "source"):
        for name in ("href", "src", "action"):
            if element.get(name) is not None:
                yield element.get(name)


def test_links_lead_to_pages_and_anchors_that_are_there(
    site: Path, pages: dict[str, lxml_html.HtmlElement]
) -> None:
    broken = set()
    ids = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    for path, page in pages.items():
        here = ROOT_ADDRESS + path.removesuffix("index.html")
        for reference in references(page):
            address, anchor = urldefrag(urljoin(here, reference))
            if not address.startswith(ROOT_ADDRESS):
                continue
            target = unquote(urlsplit(address).path).lstrip("/")
            if target == "" or target.endswith("/"):
                target += "index.html"
            there = (site / target).is_file()
            if not there or (anchor and unquote(anchor) not in ids.get(target, {anchor})):
                broken.add((path, reference))
    assert not broken


def test_nothing_is_asked_of_another_host(pages: dict[str, lxml_html.HtmlElement]) -> None:
    for path, page in pages.items():
        for reference in references(page):
            assert not urlsplit(reference).netloc, (path, reference)


def test_styles_ask_nothing_of_another_host(site: Path) -> None:
    for file in site.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(https?:)?//", file.read_text("utf-8")), file


def test_pages_hold_no_inline_code(pages: dict[str, lxml_html.HtmlElement]) -> None:
    """So that the site runs under `default-src 'self'` without unsafe-inline."""
    for path, page in pages.items():
        for script in page.iter("script"):
            assert script.get("src") or script.get("type") == "application/json", path
        assert not list(page.iter("style")), path
        attributes = {name for element in page.iter("*") for name in element.attrib}
        assert not {name for name in attributes if name.startswith("on")}, path
        assert "style" not in attributes, path


def test_pages_have_title_language_description_and_one_heading(
    pages: dict[str, lxml_html.HtmlElement],
) -> None:
    for path, page in pages.items():
        assert page.get("lang") == "zh-CN", path
        assert page.findtext(".//title"), path
        assert page.xpath("//meta[@name='description']/@content")[0].strip(), path
        assert len(page.findall(".//h1")) == 1, path


def test_ids_are_unique(pages: dict[str, lxml_html.HtmlElement]) -> None:
    for path, page in pages.items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), (path, sorted(i for i in ids if ids.count(i) > 1))


def test_titles_are_unique(pages: dict[str, lxml_html.HtmlElement]) -> None:
    titles = [page.findtext(".//title") for path, page in pages.items() if path != "404.html"]
    assert len(titles) == len(set(titles)), sorted(t for t in titles if titles.count(t) > 1)
