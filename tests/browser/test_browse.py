"""The page of all cases: facets, order, address, keyboard, and what stands there without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

SAMPLE = "cases/2021/xiangjiangjinggong-jingyiliuxigema/"


def rows(page: Page) -> list[str]:
    return page.locator(".cb-case-row h3").all_text_contents()


def counts(page: Page, facet: str) -> dict[str, int]:
    """The numbers beside the values of a facet that are shown."""
    labels = page.get_by_role("group", name=facet, exact=True).locator("li:not([hidden]) label")
    return {
        each.locator("span").first.inner_text(): int(each.locator(".cb-count").inner_text())
        for each in labels.all()
    }


def test_values_of_a_facet_are_alternatives_and_facets_are_all_met(
    reader: Page, address: str
) -> None:
    reader.goto(f"{address}cases/")
    expect(reader.get_by_role("status").first).to_have_text("共 6 个案例")
    assert counts(reader, "规模") == {"大型": 1, "中型": 4, "小型": 1}
    reader.get_by_label("小型").check()
    expect(reader.locator(".cb-case-row")).to_have_count(1)
    # What could be added to the choice keeps its count.
    assert counts(reader, "规模") == {"大型": 1, "中型": 4, "小型": 1}
    assert counts(reader, "级别") == {"全国": 0, "省级": 1}
    reader.get_by_label("中型").check()
    expect(reader.locator(".cb-case-row")).to_have_count(5)
    reader.get_by_label("全国").check()
    expect(reader.locator(".cb-case-row")).to_have_count(1)
    assert "株洲天元" in rows(reader)[0]
    assert counts(reader, "规模") == {"大型": 0, "中型": 1, "小型": 0}


def test_the_address_holds_what_is_shown(reader: Page, address: str) -> None:
    reader.goto(f"{address}cases/")
    reader.get_by_label("防错").check()
    expect(reader.locator(".cb-case-row")).to_have_count(3)
    reader.get_by_role("button", name="按拼音").click()
    expect(reader).to_have_url(re.compile(r"\?method=.*&order=name$"))
    shown = rows(reader)
    assert [title[:4] for title in shown] == ["湘西酉水", "益阳资江", "株洲天元"]
    reader.reload()
    expect(reader.locator(".cb-case-row")).to_have_count(3)
    assert rows(reader) == shown
    expect(reader.get_by_role("button", name="按拼音")).to_have_attribute("aria-pressed", "true")
    reader.go_back()
    reader.go_back()
    expect(reader.locator(".cb-case-row")).to_have_count(6)
    expect(reader.get_by_label("防错")).not_to_be_checked()


def test_the_largest_improvement_first(reader: Page, address: str) -> None:
    reader.goto(f"{address}cases/?order=improvement")
    expect(reader.locator(".cb-ready")).to_be_visible()
    shares = [
        abs(float(re.search(r"[+−]([\d.]+)%", text)[1]))  # type: ignore[index]
        for text in reader.locator(".cb-case-result").all_text_contents()
    ]
    assert len(shares) == 6
    assert shares == sorted(shares, reverse=True)


def test_nothing_found_says_how_to_go_on(reader: Page, address: str) -> None:
    reader.goto(f"{address}cases/?size=小型&level=全国")
    expect(reader.locator("main")).to_contain_text("没有同时符合这些条件的案例")
    reader.get_by_role("button", name="去掉全部条件").click()
    expect(reader.locator(".cb-case-row")).to_have_count(6)
    assert reader.url == f"{address}cases/"


def test_an_address_with_what_is_not_there(reader: Page, address: str) -> None:
    reader.goto(f"{address}cases/?city=北京市&order=worst&page=0&nothing=1")
    expect(reader.locator("main")).to_contain_text("没有同时符合")
    reader.get_by_role("button", name="去掉“北京市”").click()
    expect(reader.locator(".cb-case-row")).to_have_count(6)
    reader.goto(f"{address}cases/?page=99")
    expect(reader.locator(".cb-ready .cb-case-row")).to_have_count(6)


def test_a_long_facet_is_searched(reader: Page, address: str) -> None:
    reader.goto(f"{address}cases/")
    methods = reader.get_by_role("group", name="方法", exact=True)
    expect(methods.locator("li:not([hidden])")).to_have_count(6)
    reader.get_by_label("在方法中找").fill("失效")
    expect(methods.locator("li:not([hidden])")).to_have_count(1)
    reader.get_by_label("在方法中找").fill("")
    methods.get_by_role("button", name=re.compile("还有 .* 项")).click()
    expect(methods.locator("li:not([hidden])")).to_have_count(20)


def test_by_keyboard_from_the_list_to_a_case_and_the_comparison(reader: Page, address: str) -> None:
    def tab_to(name: str) -> None:
        for _ in range(120):
            reader.keyboard.press("Tab")
            said = reader.evaluate(
                "() => { const e = document.activeElement;"
                "return e.getAttribute('aria-label') || e.innerText || e.parentElement.innerText }"
            )
            if name in said:
                return
        raise AssertionError(f"Tab never comes to {name}")

    reader.goto(f"{address}cases/")
    expect(reader.locator(".cb-ready")).to_be_visible()
    tab_to("中型")
    reader.keyboard.press("Space")
    expect(reader.locator(".cb-case-row")).to_have_count(4)
    tab_to("比较：湘江精工")
    reader.keyboard.press("Enter")
    expect(reader.locator(".cb-tray")).to_contain_text("再选一个")
    tab_to("益阳资江")
    reader.keyboard.press("Enter")
    expect(reader.locator("h1")).to_contain_text("益阳资江")
    tab_to("比较：益阳资江")
    reader.keyboard.press("Enter")
    expect(reader.locator(".cb-tray")).to_contain_text("已选 2 个")
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.innerText") == "去比较（2）"
    reader.keyboard.press("Enter")
    expect(reader.locator(".cb-compare-table thead")).to_contain_text("湘江精工")
    expect(reader.locator(".cb-compare-table thead")).to_contain_text("益阳资江")


def test_without_a_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}cases/")
    expect(page.locator(".cb-case-row")).to_have_count(6)
    expect(page.locator("main")).to_contain_text("筛选和排序要用到脚本")
    page.get_by_role("link", name="按市州").click()
    page.get_by_role("link", name="长沙市").click()
    page.locator(".cb-card h3 a").click()
    report = page.locator(".cb-report")
    expect(report).to_be_visible()
    assert len(report.inner_text()) > 8000
    expect(page.locator(".cb-metric svg").first).to_be_visible()
    expect(page.locator(".cb-report img").first).to_be_visible()
    context.close()


def test_the_list_stays_when_the_data_cannot_be_read(reader: Page, address: str) -> None:
    reader.route("**/data/browse.*.json", lambda route: route.fulfill(status=200, body="<html>"))
    reader.goto(f"{address}cases/")
    expect(reader.get_by_role("alert")).to_contain_text("文件已经不在，请刷新页面")
    expect(reader.locator(".cb-case-row")).to_have_count(6)
    reader.unroute("**/data/browse.*.json")
    reader.get_by_role("button", name="再试一次").click()
    expect(reader.get_by_label("小型")).to_be_visible()


def test_on_a_phone_the_facets_are_folded(reader: Page, address: str) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto(f"{address}cases/")
    expect(reader.get_by_label("小型")).to_be_hidden()
    reader.get_by_role("button", name="筛选").click()
    reader.get_by_label("小型").check()
    expect(reader.get_by_role("button", name="筛选（1）")).to_be_visible()
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
