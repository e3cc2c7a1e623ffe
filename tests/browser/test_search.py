"""Searching, as a reader does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("六西格玛", "湘江精工"),
        ("liuxigema", "湘江精工"),
        ("xjjg", "湘江精工"),
        ("6σ", "湘江精工"),
        ("changsha", "湘江精工"),
        ("湘西州", "湘西酉水酱酒"),
        ("ＦＭＥＡ", "株洲天元弹性元件"),
        ("测量 主轴", "湘江精工"),
    ],
)
def test_a_case_is_found(query: str, found: str, page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={query}")
    expect(page.locator(".cb-result__title").first).to_contain_text(found)


def test_header_box_leads_to_the_results(page: Page, address: str) -> None:
    page.goto(f"{address}methods/spc/")
    page.get_by_role("searchbox", name="搜索案例").fill("统计过程控制")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q="))
    page.locator(".cb-result__title a").first.click()
    expect(page.locator("h1")).to_contain_text("有限公司")


def test_nothing_found_says_what_to_try(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=没有这样的词")
    expect(page.get_by_role("status")).to_contain_text("没有找到“没有这样的词”")


def test_hostile_query_is_shown_as_text(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")


def test_unread_catalogue_is_said(page: Page, address: str) -> None:
    page.route("**/catalogue.*", lambda route: route.abort())
    page.goto(f"{address}search/?q=六西格玛")
    expect(page.get_by_role("status")).to_contain_text("目录没有读到")


def test_without_script_the_page_says_where_to_go(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}search/")
    expect(page.locator("noscript")).to_be_attached()
    assert "浏览" in page.content()
    context.close()
