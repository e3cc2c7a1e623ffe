"""The header's box on every page, with suggestions while one types."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.input_method import InputMethod

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

SAMPLE = "cases/2021/xiangjiangjinggong-jingyiliuxigema/"


def header_box(page: Page) -> Locator:
    return page.locator(".cb-header").get_by_role("combobox", name="搜索案例")


@pytest.mark.parametrize("path", ["", "methods/spc/", "help/reader/", "rules/s005/", SAMPLE])
def test_slash_goes_to_the_header_box_on_every_page(path: str, reader: Page, address: str) -> None:
    reader.goto(address + path)
    reader.keyboard.press("/")
    box = header_box(reader)
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    reader.keyboard.type("酱酒/")
    expect(box).to_have_value("酱酒/")


def test_nothing_is_read_before_the_box_is_used(reader: Page, address: str) -> None:
    read: list[str] = []
    reader.context.on("request", lambda request: read.append(request.url))
    reader.goto(address)
    reader.wait_for_load_state("networkidle")
    assert [url for url in read if "assets/search/" in url and not url.endswith(".js")] == []
    assert reader.workers == []
    header_box(reader).press_sequentially("质量")
    expect(reader.get_by_role("option").first).to_be_visible()


def test_arrows_choose_a_suggestion(reader: Page, address: str) -> None:
    reader.goto(address + "methods/")
    box = header_box(reader)
    box.press_sequentially("六西格玛")
    options = reader.get_by_role("option")
    expect(options.last).to_have_text("搜索“六西格玛”")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(options.first.locator(".cb-suggestion-kind")).to_have_text(
        re.compile("方法|问题|市州|行业|企业|案例|小标题")
    )
    reader.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
    expect(box).to_be_focused()
    reader.keyboard.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    reader.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    reader.keyboard.press("Escape")
    expect(reader.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("六西格玛")
    reader.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    reader.keyboard.press("ArrowUp")
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile(r"/search/\?q=%E5%85%AD"))


def test_enter_without_a_choice_searches_for_what_is_typed(reader: Page, address: str) -> None:
    reader.goto(address + "methods/spc/")
    header_box(reader).press_sequentially("统计过程控制")
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile(r"/search/\?q="))
    expect(reader.locator(".cb-hit-title").first).to_be_visible()


def test_pinyin_suggests_terms_and_a_title_leads_to_its_case(reader: Page, address: str) -> None:
    reader.goto(address)
    header_box(reader).press_sequentially("xiangjiangjinggong")
    case = reader.get_by_role("option").filter(has_text="案例").first
    expect(case).to_contain_text("湘江精工")
    case.click()
    expect(reader).to_have_url(re.compile(r"/cases/2021/xiangjiangjinggong-"))


def test_the_input_method_is_left_to_finish(reader: Page, address: str) -> None:
    reader.goto(address + "methods/")
    box = header_box(reader)
    box.focus()
    typist = InputMethod(reader)
    typist.compose("jiangjiu")
    reader.wait_for_timeout(300)
    expect(reader.get_by_role("listbox")).to_be_hidden()
    typist.press("Enter")
    typist.press("ArrowDown")
    reader.wait_for_timeout(300)
    assert reader.url == address + "methods/"
    expect(reader.get_by_role("listbox")).to_be_hidden()
    typist.choose("酱酒")
    expect(reader.get_by_role("option").last).to_have_text("搜索“酱酒”")


@pytest.mark.parametrize("path", ["", "nowhere/at/all/"])
def test_forms_within_pages_suggest_too(
    path: str, reader: Page, address: str, complaints: list[str]
) -> None:
    reader.goto(address + path)
    box = reader.locator("main").get_by_role("combobox", name="搜索案例")
    box.press_sequentially("酱酒")
    expect(reader.get_by_role("option").last).to_have_text("搜索“酱酒”")
    reader.keyboard.press("Enter")
    expect(reader.locator(".cb-hit-title").first).to_contain_text("湘西酉水酱酒")
    complaints[:] = [each for each in complaints if "404" not in each]


def test_hostile_text_is_suggested_as_text(reader: Page, address: str) -> None:
    reader.goto(address)
    header_box(reader).press_sequentially("<b>x</b>")
    expect(reader.get_by_role("option").last).to_have_text("搜索“<b>x</b>”")
    assert reader.locator(".cb-suggestions b").count() == 0


def test_the_list_closes_when_the_box_is_left(reader: Page, address: str) -> None:
    reader.goto(address)
    header_box(reader).press_sequentially("质量")
    expect(reader.get_by_role("listbox")).to_be_visible()
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("listbox")).to_be_hidden()
