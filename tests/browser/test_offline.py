"""The offline edition unpacked on a disk, opened by file:// with the network closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.chromium]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN", offline=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text))
    context.on(
        "request",
        lambda request: (
            None if request.url.startswith(("file:", "data:")) else faults.append(request.url)
        ),
    )
    yield page
    context.close()
    assert faults == []


def test_every_link_leads_to_a_file(disk: Path, page: Page) -> None:
    page.goto((disk / "index.html").as_uri())
    for start in ("index.html", "cases/index.html", "help/reader/index.html"):
        page.goto((disk / start).as_uri())
        for link in page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)"):
            path = page.evaluate("link => decodeURIComponent(new URL(link).pathname)", link)
            assert Path(path).is_file(), (start, link)


def test_search(disk: Path, page: Page) -> None:
    page.goto((disk / "index.html").as_uri())
    page.locator("#cb-q").fill("六西格玛 换型")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("找到 1 个案例")
    page.locator(".cb-hit-case a").first.click()
    expect(page.locator("h1")).to_contain_text("湘江精工")
    expect(page.locator("mark").first).to_be_visible()


def test_facets(disk: Path, page: Page) -> None:
    page.goto((disk / "index.html").as_uri())
    page.get_by_role("link", name="案例", exact=True).first.click()
    page.get_by_label("中型").check()
    expect(page.locator(".cb-case-row")).to_have_count(4)
    page.get_by_role("button", name="改善幅度").click()
    page.reload()
    expect(page.locator(".cb-ready .cb-case-row")).to_have_count(4)
    expect(page.get_by_role("checkbox", name="中型")).to_be_checked()


def test_compare(disk: Path, page: Page) -> None:
    page.goto((disk / "cases/index.html").as_uri())
    expect(page.locator(".cb-ready")).to_be_visible()
    page.locator(".cb-choose").nth(0).click()
    page.locator(".cb-choose").nth(2).click()
    page.locator(".cb-tray").get_by_role("link", name="比较", exact=True).click()
    expect(page.locator(".cb-compare-table thead th")).to_have_count(2)
    page.get_by_role("link", name="读这一章").first.click()
    expect(page.locator("h1")).to_contain_text("湘江精工")


def test_figures_and_a_short_link(disk: Path, page: Page) -> None:
    shorts = sorted((disk / "c").glob("*/index.html"))
    page.goto(shorts[0].as_uri())
    expect(page.locator(".cb-report")).to_be_visible()
    image = page.locator(".cb-report img").first
    image.scroll_into_view_if_needed()
    expect(image).to_have_js_property("complete", True)
    assert image.evaluate("image => image.naturalWidth") > 0
