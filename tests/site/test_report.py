"""A report's own HTML does not clash with the page around it, nor reach for another host."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.corpora import Change, make_corpus
from tests.site.building import Site, build, small
from tests.source.images import SVG

PATH = "cases/2021/base/"


def site_of(folder: Path, body: str, files: dict[str, bytes] | None = None) -> Site:
    change = Change(body=f"## 一、企业概况\n\n{body}\n")
    return build(small(make_corpus(folder / "content", {f"{PATH}index.md": change}, files)))


@pytest.mark.parametrize(
    "id",
    ["__config", "__drawer", "__search", "__toc", "_x", "cb-search", "cb-q", "metrics", "metric-1"],
)
def test_ids_of_the_frame_are_not_the_authors(tmp_path: Path, id: str) -> None:
    """The theme's script reads its settings from the first `__config` of the page."""
    site = site_of(tmp_path, f'<p id="{id}">{{"base": "//example.com"}}</p>')
    assert len(site.trees[PATH].xpath("//@id[.=$id]", id=id)) == (id in ("metrics", "metric-1"))
    assert not site.trees[PATH].xpath("//p[@id=$id]", id=id)


def test_an_id_stands_once_and_contents_lead_to_headings(tmp_path: Path) -> None:
    site = site_of(tmp_path, '<p id="s1">假</p>\n\n<p id="a">甲</p>\n\n<p id="a">乙</p>')
    assert [each.tag for each in site.trees[PATH].xpath("//*[@id='s1']")] == ["h2"]
    assert site.trees[PATH].xpath("//*[@id='a']/text()") == ["甲"]


def test_footnotes_keep_their_ids_and_classes(tmp_path: Path) -> None:
    tree = site_of(tmp_path, "正文[^1]。\n\n[^1]: 注").trees[PATH]
    assert tree.xpath("//sup[@class='footnote-ref']/a[@href='#fn-1']")
    assert tree.xpath("//li[@id='fn-1']")


@pytest.mark.parametrize(
    "body",
    [
        '<pre class="mermaid"><code>graph TD</code></pre>',
        '<div class="md-overlay">x</div>',
        '<div class="figure mermaid">x</div>',
        "```mermaid\ngraph TD\n```",
    ],
)
def test_classes_of_the_theme_are_not_the_authors(tmp_path: Path, body: str) -> None:
    """`pre.mermaid` makes the theme's script load a program from another host."""
    tree = site_of(tmp_path, body).trees[PATH]
    assert not tree.xpath("//*[contains(@class, 'mermaid') or contains(@class, 'md-')]")


@pytest.mark.parametrize(
    "target",
    [
        "https://example.com/luxian.svg",
        "//example.com/luxian.svg",
        "/\\example.com/luxian.svg",
        "\\\\example.com/luxian.svg",
        "/&#9;/example.com/luxian.svg",
        "&#9;//example.com/luxian.svg",
        "http:luxian.svg",
        "/cases/2021/base/luxian.svg",
        "../other/luxian.svg",
        "%2e%2e/other/luxian.svg",
        "Luxian.svg",
        "meiyou.svg",
    ],
)
def test_an_image_that_is_no_figure_of_the_case_is_not_asked_for(
    tmp_path: Path, target: str
) -> None:
    site = site_of(tmp_path, f'<img src="{target}" alt="图">')
    assert not site.trees[PATH].xpath("//img/@src")
    assert site.trees[PATH].xpath("//img/@alt") == ["图"]


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("luxian.svg", "luxian.svg"),
        ("./luxian.svg", "luxian.svg"),
        ("././luxian.svg", "luxian.svg"),
        ("x/../luxian.svg", "luxian.svg"),
        ("../base/luxian.svg", "luxian.svg"),
        ("luxian.svg?v=1", "luxian.svg"),
        ("luxian.svg#a", "luxian.svg"),
        ("l%75xian.svg", "luxian.svg"),
        ("tu/%E5%9B%BE.svg", "tu/图.svg"),
    ],
)
def test_a_figure_however_spelt_is_shown_and_published(
    tmp_path: Path, target: str, name: str
) -> None:
    site = site_of(tmp_path, f"![图1 甲]({target})", {"tu/图.svg": SVG.format("").encode()})
    assert site.trees[PATH].xpath("//img/@src") == [target]
    downloads = {f"{PATH}figures.zip", f"{PATH}metrics.csv"}
    assert {path for path in site.files if path.startswith(PATH)} == {PATH + name} | downloads


OTHER = "cases/2021/other/index.md"


@pytest.mark.parametrize(
    ("target", "published", "kept"),
    [
        ("../other/index.md", True, True),
        ("../other/", True, True),
        ("../other/luxian.svg", True, True),
        ("../other/yuangao.docx", True, False),
        ("../other/index.md", False, False),
        ("%2e%2e/other/", False, False),
        ("..\\\\other/", False, False),
        ("/cases/2021/other/", False, False),
        ("../../../../cases/2021/other/", False, False),
        ("../../2020/other/", False, False),
        ("../../by-city/changsha/", False, True),
        ("../other/luxian.svg", False, False),
        ("../../../methods/spc/", False, True),
        ("#s1", False, True),
        ("https://example.com/", False, True),
        ("luxian.svg", False, True),
        ("yuangao.docx", False, False),
    ],
)
def test_a_link_leads_to_what_is_published(
    tmp_path: Path, target: str, published: bool, kept: bool
) -> None:
    changes = {
        f"{PATH}index.md": Change(body=f"## 一、概况\n\n![图1 甲](luxian.svg)\n\n[乙]({target})\n"),
        OTHER: Change({"status": "approved" if published else "draft"}),
    }
    corpus = make_corpus(tmp_path / "content", changes, {"yuangao.docx": b"x"})
    tree = build(small(corpus)).trees[PATH]
    (link,) = tree.xpath("//div[@class='cb-report']//a")
    assert link.text == "乙"
    assert (link.get("href") is not None) is kept
