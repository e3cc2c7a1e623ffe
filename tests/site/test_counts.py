"""Every number of cases that a page tells, against a plain reading of content/."""

from __future__ import annotations

from collections import Counter
from typing import Any

import yaml

from casebook.source.corpus import read_corpus
from tests.rules.corpora import CONTENT
from tests.site.building import Site

FRONTS: list[dict[str, Any]] = [
    yaml.safe_load(file.read_text("utf-8").split("---\n")[1])
    for file in sorted((CONTENT / "cases").glob("*/*/index.md"))
]
PUBLIC = [front for front in FRONTS if front["status"] == "approved"]


def told(site: Site, path: str) -> dict[str, int]:
    """Names and counts of the shelves on a page."""
    return {
        each.xpath("string(a | text()[not(../a)])").strip(): int(each.findtext("span"))
        for each in site.trees[path].xpath("//ul[@class='cb-shelves']/li[span]")
    }


def test_shelves_of_facets(sample_site: Site) -> None:
    words = read_corpus(CONTENT).vocabulary
    codes = {industry.code: f"{industry.code} {industry.name}" for industry in words.industries}
    expected = {
        "cases/by-year/": Counter(f"{front['year']} 年" for front in PUBLIC),
        "cases/by-city/": Counter(words.city(front["city"]).name for front in PUBLIC),  # type: ignore[union-attr]
        "cases/by-industry/": Counter(codes[front["industry"]] for front in PUBLIC),
        "cases/by-problem/": Counter(
            words.problem(each).name  # type: ignore[union-attr]
            for front in PUBLIC
            for each in front.get("problems", ())
        ),
        "methods/": Counter(
            words.method(each).name  # type: ignore[union-attr]
            for front in PUBLIC
            for each in front["methods"]
        ),
    }
    for path, counts in expected.items():
        shelves = told(sample_site, path)
        assert {name: count for name, count in shelves.items() if count} == counts, path


def test_a_shelf_shows_as_many_cards_as_it_tells(sample_site: Site) -> None:
    pages = [
        path
        for path in sample_site.pages
        if path.startswith("methods/") or (path.startswith("cases/by-") and path.count("/") == 3)
    ]
    checked = 0
    for path in pages:
        tree = sample_site.trees[path]
        for count in tree.xpath("//h2[@id='cases']/span[@class='cb-count']"):
            told = int((count.text or "").removesuffix(" 个案例"))
            shown = tree.xpath("//article | //li[@class='cb-outcome']")
            assert told == len(shown), path
            checked += 1
    assert checked > 30


def test_all_cases_and_the_guide(sample_site: Site) -> None:
    assert f"共 {len(PUBLIC)} 个公开案例" in sample_site.text("cases/")
    counts = sample_site.trees["cases/by-letter/"].xpath("//li/span[@class='cb-count']/text()")
    assert sum(map(int, counts)) == len(PUBLIC)
    tree = sample_site.trees["guide/2021/"]
    told = tree.xpath("//tr[th/text()='合计']/td[2]/text()")
    assert told == [str(len([front for front in PUBLIC if front["year"] == 2021]))]


def test_every_case_is_reached_from_its_year_through_neighbours(sample_site: Site) -> None:
    chain = [
        (path, sample_site.trees[path].xpath("//a[@rel='next']/@href"))
        for path in sample_site.pages
        if path.startswith("cases/2021/")
    ]
    assert sum(not following for _, following in chain) == 1
    assert len({target for _, following in chain for target in following}) == len(PUBLIC) - 1
