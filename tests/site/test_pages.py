"""What holds for every page, whatever it is about."""

from __future__ import annotations

import posixpath
from collections import Counter
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest

from casebook.site.files import style_file
from casebook.site.page import Page
from tests.site.building import Site

LATER = {"search/"}
"""Pages that another room makes."""


@pytest.fixture(params=["sample_site", "varied_site"])
def site(request: pytest.FixtureRequest) -> Site:
    built: Site = request.getfixturevalue(request.param)
    return built


def resolved(page: Page, target: str) -> str:
    """Path below the root that an address on the page leads to, pages with their final slash."""
    if target.startswith("#"):
        return page.path
    path = posixpath.normpath(posixpath.join("/", page.path, unquote(urlsplit(target).path)))
    slash = "/" if urlsplit(target).path.endswith("/") else ""
    return (path.strip("/") + slash).removeprefix("/")


def test_paths_are_unique(site: Site) -> None:
    assert [
        path for path, count in Counter(item.path for item in site.items).items() if count > 1
    ] == []


def test_every_link_leads_somewhere(site: Site) -> None:
    leading_on = {path.removesuffix("index.html") for path in site.files}
    known = {*site.pages, *site.files, *leading_on, *LATER}
    missing = {
        (path, target)
        for path, tree in site.trees.items()
        for target in tree.xpath("//a/@href | //form/@action | //img/@src")
        if resolved(site.pages[path], target) not in known
    }
    assert missing == set()


def test_anchors_are_there(site: Site) -> None:
    for path, tree in site.trees.items():
        page = site.pages[path]
        for target in tree.xpath("//a/@href"):
            anchor = urlsplit(target).fragment
            if anchor:
                assert anchor in site.trees[resolved(page, target)].xpath("//@id"), (path, target)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids)), path
        assert {entry.anchor for entry in page.contents} <= set(ids), path


def test_one_h1_title_and_description(site: Site) -> None:
    for path, tree in site.trees.items():
        assert len(tree.xpath("//h1")) == 1, path
        assert site.pages[path].title.strip(), path
        assert site.pages[path].description.strip(), path
        assert "<" not in site.pages[path].title, path


def test_nothing_inline_and_nothing_from_elsewhere(site: Site) -> None:
    for path, tree in site.trees.items():
        assert not tree.xpath("//script | //style | //iframe | //*[@style]"), path
        assert not [
            name for each in tree.iter() for name in each.attrib if str(name).startswith("on")
        ], path
        for address in tree.xpath("//@src | //@href | //@action"):
            parts = urlsplit(address)
            assert not parts.scheme, (path, address)
            assert not parts.netloc, (path, address)
            assert not address.startswith("/"), (path, address)


def test_headings_skip_no_level(site: Site) -> None:
    for path, tree in site.trees.items():
        levels = [int(each.tag[1]) for each in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels[0] == 1, path
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), path


def test_style_asks_nothing_of_elsewhere(site: Site) -> None:
    style = site.files[style_file().path].decode()
    assert "url(" not in style
    assert "@import" not in style
