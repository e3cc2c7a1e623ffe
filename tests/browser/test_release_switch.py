"""A reader's open page while releases change, behind the shipped nginx, with the real search."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench_parts.searching.product import write_search
from casebook.release.place import Place
from casebook.release.publishing import Request, publish
from casebook.release.rolling_back import roll_back
from casebook.site.searching import FOLDER, search_scripts
from casebook.source.corpus import read_corpus
from nginx_server import Nginx
from tests.mkdocs_casebook.building import CONTENT
from trial_parts.small_site import passing

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]


def test_the_search_of_an_open_page_outlives_its_release(
    site: Path, browser: Browser, tmp_path: Path
) -> None:
    """The page has not asked for its search engine yet when the release changes, which brings another one."""
    place, work = Place(tmp_path / "place"), tmp_path / "work"
    work.mkdir()

    def first(content: Path, target: Path, epoch: int) -> None:
        shutil.copytree(site, target)

    def second(content: Path, target: Path, epoch: int) -> None:
        """One case less; the engine has changed, and so has its name."""
        shutil.copytree(site, target)
        shutil.rmtree(target / FOLDER)
        corpus = read_corpus(CONTENT)
        write_search(replace(corpus, cases=corpus.cases[1:]), tmp_path / "cache", target)
        _, engine = search_scripts()
        file = target / engine.path
        other = file.with_name("engine.0123456789ab.js")
        file.rename(other)
        for page in target.rglob("*.html"):
            text = page.read_text("utf-8")
            page.write_text(text.replace(file.name, other.name), "utf-8")

    publish(Request(CONTENT, place), first, passing)
    reader = browser.new_page(locale="zh-CN")
    missing: list[str] = []
    reader.on(
        "response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None
    )
    with Nginx(place.root, work).serving() as port:
        reader.goto(f"http://127.0.0.1:{port}/search/")
        box = reader.locator("main").get_by_role("searchbox", name="搜索案例")
        expect(box).to_be_visible()
        publish(Request(CONTENT, place), second, passing)
        box.fill("毛刺")
        expect(reader.locator("main")).to_contain_text("毛刺")
        expect(reader.get_by_role("status")).to_contain_text("个案例")
        box.fill("六西格玛")
        expect(reader.get_by_role("status")).to_contain_text("没有找到")
        assert missing == []
        roll_back(place)
        box.fill("精益六西格玛")
        expect(reader.get_by_role("status")).to_contain_text("1 个案例")
        # The packs of the release that is gone, and nothing else: the search begins anew.
        assert all(f"/{FOLDER}/" in url and url.endswith((".bin", ".json")) for url in missing)
    reader.close()
