"""More results than one page holds, on generated cases."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from bench_parts.content import generate
from tests.browser.serving import nginx
from tests.mkdocs_casebook.building import build

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

CASES = 23
TITLES = ".cb-hit-title"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a site whose cases all hold 质量."""
    folder = tmp_path_factory.mktemp("many")
    generate(folder / "content", CASES, seed=7)
    result = build(folder / "site", folder / "content")
    assert result.returncode == 0, result.stderr
    with nginx(folder / "site", folder) as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN")
    yield context.new_page()
    context.close()


def test_pages_are_steps(page: Page, many: str) -> None:
    page.goto(f"{many}search/?q=质量")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(f"{CASES} 个案例，第 1 页，共 3 页"))
    expect(page.locator(TITLES)).to_have_count(10)
    seen = set(page.locator(TITLES).all_inner_texts())
    pages = page.get_by_role("navigation", name="结果分页")
    pages.get_by_role("link", name="下一页").click()
    expect(status).to_contain_text("第 2 页")
    expect(status).to_be_focused()
    assert page.evaluate("scrollY") == 0
    seen |= set(page.locator(TITLES).all_inner_texts())
    pages.get_by_role("link", name="第 3 页").click()
    expect(page.locator(TITLES)).to_have_count(CASES - 20)
    seen |= set(page.locator(TITLES).all_inner_texts())
    assert len(seen) == CASES
    expect(pages.get_by_role("link", name="下一页")).to_have_count(0)
    expect(pages.locator("[aria-current=page]")).to_have_text("3")
    page.go_back()
    expect(status).to_contain_text("第 2 页")
    page.reload()
    expect(status).to_contain_text("第 2 页")


def test_a_facet_or_another_query_begins_at_the_first_page(page: Page, many: str) -> None:
    page.goto(f"{many}search/?q=质量&page=3")
    page.get_by_role("group", name="市州").get_by_role("checkbox").first.check()
    expect(page).to_have_url(re.compile(r"city="))
    assert "page=" not in page.url
    page.goto(f"{many}search/?q=质量&page=3")
    page.get_by_role("searchbox", name="搜索案例").press_sequentially("管理")
    expect(page).to_have_url(re.compile(r"q=[^&]{30,}$"))


def test_a_page_past_the_last_is_the_last(page: Page, many: str) -> None:
    page.goto(f"{many}search/?q=质量&page=99")
    expect(page.get_by_role("status")).to_contain_text("第 3 页，共 3 页")
    expect(page).to_have_url(re.compile(r"page=3$"))
