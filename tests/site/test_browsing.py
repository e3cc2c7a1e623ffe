"""The data of the page of all cases, and lists that come in pages."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casebook.site import address
from casebook.site.browsing import ROWS
from casebook.site.sheet import ON_SHEET
from tests.rules.corpora import Change, make_corpus
from tests.site.building import Site, build, small

DATA = "assets/casebook/data/"


def columns(site: Site) -> Any:
    (root,) = site.trees["cases/"].xpath("//*[@id='cb-browse']")
    return json.loads(site.files[DATA + root.get("data-source")])


def many(folder: Path, count: int) -> Site:
    changes = {"cases/2021/base/index.md": Change(body="## 一、企业概况\n\n甲\n")}
    corpus = small(make_corpus(folder / "content", changes))
    (base,) = corpus.cases
    copies = tuple(
        replace(base, source=replace(base.source, path=f"cases/2021/c{number:04}/index.md"))
        for number in range(count)
    )
    return build(replace(corpus, cases=copies))


def test_columns_say_of_each_case_what_it_is(varied_site: Site) -> None:
    data = columns(varied_site)
    assert data["count"] == 3
    facets = {facet["key"]: facet for facet in data["facets"]}
    assert [facet["label"] for facet in data["facets"]] == [
        "年度", "市州", "申报方向", "行业", "规模", "方法", "问题", "级别",
    ]  # fmt: skip

    def said(key: str) -> list[list[str]]:
        values = facets[key]["values"]
        places = [each if isinstance(each, list) else [each] for each in facets[key]["of"]]
        return [[values[place][0] for place in each] for each in places]

    assert said("year") == [["2022"], ["2021"], ["2021"]]
    assert said("city") == [["长沙市"], ["衡阳市"], ["长沙市"]]
    assert said("problem")[0] == []
    assert facets["year"]["values"] == [["2022", "2022 年"], ["2021", "2021 年"]]
    # 衡阳, 湘江, 重工 by pinyin.
    assert data["name"] == [2, 0, 1]


def test_rows_are_in_the_order_of_the_columns(varied_site: Site) -> None:
    data = columns(varied_site)
    rows = json.loads(varied_site.files[f"{DATA}{data['rows']}/0.json"])
    assert [row[0] for row in rows] == ["2022/zhonggong", "2021/yancheng", "2021/base"]
    assert all(f"cases/{row[0]}/" in varied_site.pages for row in rows)


def test_without_a_script_the_newest_stand_there(varied_site: Site) -> None:
    hrefs = varied_site.trees["cases/"].xpath("//ul[@class='cb-case-rows']//h3/a/@href")
    assert hrefs == ["../cases/2022/zhonggong/", "../cases/2021/yancheng/", "../cases/2021/base/"]


@pytest.mark.parametrize("count", [ROWS, ROWS + 1, 2 * ON_SHEET + 1])
def test_rows_and_shelves_come_in_pages(count: int, tmp_path: Path) -> None:
    site = many(tmp_path, count)
    data = columns(site)
    files = [path for path in site.files if f"/{data['rows']}/" in path]
    assert len(files) == -(-count // ROWS)
    assert sum(len(json.loads(site.files[path])) for path in files) == count
    shelf = "cases/by-year/2021/"
    pages = [address.page_path(shelf, number) for number in range(1, -(-count // ON_SHEET) + 1)]
    shown = [href for path in pages for href in site.trees[path].xpath("//article//h3/a/@href")]
    assert len(shown) == count
    assert address.page_path(shelf, len(pages) + 1) not in site.pages
    assert len(site.trees["cases/"].xpath("//li[@class='cb-case-row']")) == min(count, ROWS)


@pytest.mark.parametrize("part", [address.PROBLEMS, address.METHODS])
def test_what_came_of_it_comes_in_pages_too(part: str, tmp_path: Path) -> None:
    site = many(tmp_path, ON_SHEET + 1)
    second = next(path for path in site.pages if path.startswith(part) and "/page/" in path)
    first = second.removesuffix("page/2/")
    shown = [site.trees[path].xpath("//li[@class='cb-outcome']") for path in (first, second)]
    assert list(map(len, shown)) == [ON_SHEET, 1]
    assert f"{ON_SHEET + 1} 个案例" in site.text(second)
    assert site.pages[second].title.endswith("（第 2 页）")
    assert not site.trees[second].xpath("//dl[contains(@class, 'cb-facts')]")
    links = site.trees[second].xpath("//nav[@class='cb-pages']/a")
    assert [link.get("aria-current") for link in links] == [None, "page"]


def test_no_cases_no_data_to_ask_for(tmp_path: Path) -> None:
    corpus = small(make_corpus(tmp_path / "content", {}), cases=())
    site = build(corpus)
    assert not site.trees["cases/"].xpath("//*[@id='cb-browse']")
    assert "还没有公开的案例" in site.text("cases/")
    assert "还没有公开的案例" in site.text("cases/overview/")
    assert "还没有公开的案例" in site.text("cases/gaps/")


def test_an_improvement_that_is_none_counts_nothing(tmp_path: Path) -> None:
    def metric(better: str, *values: float) -> list[dict[str, Any]]:
        years = dict(zip((2018, 2019, 2020), values, strict=False))
        return [{"name": "甲", "unit": "件", "better": better, "values": years}]

    made = {
        "a": metric("higher", 100, 150),
        "b": metric("higher", 100, 50),
        "c": metric("lower", 100, 50),
        "d": metric("higher", 0, 50),
        "e": metric("higher", 7),
    }
    changes = {
        f"cases/2021/{slug}/index.md": Change({"metrics": metrics})
        for slug, metrics in made.items()
    }
    site = build(small(make_corpus(tmp_path / "content", changes)))
    data = columns(site)
    rows = json.loads(site.files[f"{DATA}{data['rows']}/0.json"])
    found = {row[0][5:]: share for row, share in zip(rows, data["improvement"], strict=True)}
    assert (found["a"], found["b"], found["c"], found["d"], found["e"]) == (500, 0, 500, 0, 0)
