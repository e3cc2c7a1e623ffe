"""The search of a page that is older than the site, and of a site that is opened from a disk."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench_parts.searching.product import write_search
from casebook.site.searching import FOLDER
from casebook.source.corpus import read_corpus
from tests.browser.serving import nginx
from tests.mkdocs_casebook.building import CONTENT

pytestmark = [pytest.mark.chromium]


@pytest.mark.nginx
def test_a_page_opened_before_a_release_finds_the_new_files(
    site: Path, browser: Browser, tmp_path: Path
) -> None:
    live = Path(shutil.copytree(site, tmp_path / "live"))
    corpus = read_corpus(CONTENT)
    (tmp_path / "work").mkdir()
    reader = browser.new_page(locale="zh-CN")
    with nginx(live, tmp_path / "work") as address:
        reader.goto(f"{address}search/?q=六西格玛")
        expect(reader.locator("main")).to_contain_text("找到 1 个案例")
        shutil.rmtree(live / FOLDER)
        write_search(replace(corpus, cases=corpus.cases[1:]), tmp_path / "cache", live)
        box = reader.get_by_role("searchbox", name="搜索案例")
        box.fill("毛刺")
        expect(reader.locator("main")).to_contain_text("毛刺")
        expect(reader.get_by_role("status")).to_contain_text("个案例")
        box.fill("六西格玛")
        expect(reader.get_by_role("status")).to_contain_text("没有找到")
    reader.close()


def test_a_site_on_a_disk_is_searched_without_a_server(disk: Path, browser: Browser) -> None:
    context = browser.new_context(locale="zh-CN", offline=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{(disk / 'search/index.html').as_uri()}?q=换型")
    expect(page.get_by_role("status")).to_contain_text("1 个案例")
    box = page.get_by_role("searchbox", name="搜索案例")
    for query, found in (
        ("liuxigema", "湘江精工"),
        ("一次交验合格率", "湘江精工"),
        ("方法:SPC", "岳阳云溪"),
    ):
        box.fill(query)
        expect(page.locator("main")).to_contain_text(found)
    box.fill("质量追溯")
    expect(page.locator("main")).to_contain_text("市州")
    page.locator("main a", has_text="湘西酉水酱酒").first.click()
    expect(page.locator("h1")).to_contain_text("湘西酉水酱酒")
    expect(page.locator("mark").first).to_be_visible()
    assert faults == []
    context.close()
