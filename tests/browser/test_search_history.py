"""The search page's state stands in its address, and the browser's back undoes each step."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

TITLES = ".cb-hit-title"


def state(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def choose(page: Page, facet: str, value: str) -> None:
    page.get_by_role("group", name=facet).get_by_role("checkbox", name=value).press("Space")


def test_facets_narrow_the_result_and_back_widens_it(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=质量")
    expect(reader.locator(TITLES)).to_have_count(6)
    choose(reader, "市州", "长沙市")
    expect(reader.locator(TITLES)).to_have_count(1)
    assert state(reader) == {"q": ["质量"], "city": ["长沙市"]}
    box = reader.get_by_role("group", name="市州").get_by_role("checkbox", name="长沙市")
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    choose(reader, "市州", "株洲市")
    expect(reader.locator(TITLES)).to_have_count(2)
    reader.get_by_role("button", name=re.compile("方法还有")).click()
    choose(reader, "方法", "防错")
    expect(reader.locator(TITLES)).to_have_count(1)
    expect(reader.locator(TITLES)).to_contain_text("株洲")
    reader.go_back()
    expect(reader.locator(TITLES)).to_have_count(2)
    reader.go_back()
    reader.go_back()
    expect(reader.locator(TITLES)).to_have_count(6)
    assert state(reader) == {"q": ["质量"]}
    reader.go_forward()
    expect(reader.locator(TITLES)).to_have_count(1)
    reader.get_by_role("button", name="去掉“长沙市”").click()
    expect(reader.locator(TITLES)).to_have_count(6)


def test_counts_are_of_the_whole_result(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=质量&city=长沙市")
    cities = reader.get_by_role("group", name="市州").locator("li")
    expect(cities).to_have_count(6)
    methods = reader.get_by_role("group", name="方法").locator("li:not([hidden])")
    expect(methods).to_have_count(4)


def test_an_address_with_everything_is_restored(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=质量&city=长沙市&city=株洲市&order=newest&synonyms=0")
    expect(reader.get_by_role("searchbox", name="搜索案例")).to_have_value("质量")
    expect(reader.locator(TITLES)).to_have_count(2)
    expect(reader.get_by_role("button", name="最新")).to_have_attribute("aria-pressed", "true")
    expect(
        reader.get_by_role("group", name="市州").get_by_role("checkbox", checked=True)
    ).to_have_count(2)


def test_facets_are_folded_on_a_phone(reader: Page, address: str) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto(f"{address}search/?q=质量")
    opener = reader.get_by_role("button", name="筛选")
    city = reader.get_by_role("checkbox", name="长沙市")
    expect(city).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.click()
    city.check()
    expect(reader.locator(TITLES)).to_have_count(1)
    expect(opener).to_have_text("筛选（1）")
    expect(city).to_be_visible()


def test_order_is_a_step_that_keeps_the_focus(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=质量")
    expect(reader.locator(TITLES)).to_have_count(6)
    button = reader.get_by_role("button", name="按拼音")
    button.press("Enter")
    expect(reader.locator(TITLES).first).to_contain_text("湘江")
    expect(button).to_be_focused()
    assert state(reader)["order"] == ["name"]
    reader.go_back()
    expect(reader.get_by_role("button", name="相关度")).to_have_attribute("aria-pressed", "true")


def test_typing_makes_one_entry_whatever_its_length(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=酱酒")
    expect(reader.locator(TITLES).first).to_contain_text("酱酒")
    box = reader.get_by_role("searchbox", name="搜索案例")
    box.fill("")
    for typed in ("换", "换型", "换型时间"):
        box.fill(typed)
        expect(reader).to_have_url(re.compile(r"search/\?q=[^&]+$"))
        reader.wait_for_timeout(200)
    reader.keyboard.press("Enter")
    assert state(reader) == {"q": ["换型时间"]}
    reader.go_back()
    expect(box).to_have_value("酱酒")
    expect(reader.locator(TITLES).first).to_contain_text("酱酒")
    reader.go_forward()
    expect(box).to_have_value("换型时间")


def test_back_from_a_case_finds_the_place_again(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=质量")
    expect(reader.locator(TITLES)).to_have_count(6)
    expect(reader.get_by_role("group", name="市州")).to_be_visible()
    reader.wait_for_load_state("networkidle")
    last = reader.locator(f"{TITLES} a").last
    last.scroll_into_view_if_needed()
    reader.wait_for_timeout(300)
    before = reader.evaluate("scrollY")
    assert before > 200
    last.click()
    expect(reader.locator(".cb-case-title")).to_be_visible()
    reader.go_back()
    expect(reader.locator(TITLES)).to_have_count(6)
    expect(last).to_be_in_viewport()
    assert abs(reader.evaluate("scrollY") - before) < 40
