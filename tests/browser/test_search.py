"""The search page, as a reader uses it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.input_method import InputMethod

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

TITLES = ".cb-hit-title"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("六西格玛", "湘江精工"),
        ("liuxigema", "湘江精工"),
        ("lxgm", "湘江精工"),
        ("6σ", "湘江精工"),
        ("市州:湘西 追溯", "湘西酉水酱酒"),
        ("ＦＭＥＡ", "株洲天元弹性元件"),
        ("冤假错案", "湘江精工"),
        ("清洁规程、恒温静置", "湘江精工"),
        ("测量 主轴", "湘江精工"),
        ('"测量系统分析" 主轴 -酱酒', "湘江精工"),
    ],
)
def test_a_case_is_found(query: str, found: str, reader: Page, address: str) -> None:
    reader.goto(f"{address}search/")
    reader.get_by_role("searchbox", name="搜索案例").fill(query)
    expect(reader.locator(TITLES).first).to_contain_text(found)
    expect(reader.get_by_role("status")).to_contain_text(re.compile(r"\d+ 个案例"))


def test_a_passage_leads_to_its_section_with_the_hits_marked(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=冤假错案")
    passage = reader.locator(".cb-passages li").first
    expect(passage.locator("mark")).to_have_text("冤假错案")
    link = passage.get_by_role("link")
    expect(link).to_contain_text("诊断")
    assert (link.get_attribute("href") or "").startswith("../cases/2021/")
    link.click()
    expect(reader).to_have_url(re.compile(r"/cases/2021/xiangjiangjinggong-[a-z]+/\?q=.+#.+"))
    expect(reader.locator("mark.cb-current")).to_have_text("冤假错案")
    expect(reader.locator("mark.cb-current")).to_be_in_viewport()


def test_results_follow_what_is_typed(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/")
    expect(reader.get_by_text("词与词之间空一格")).to_be_visible()
    box = reader.get_by_role("searchbox", name="搜索案例")
    box.press_sequentially("卓越")
    expect(reader.locator(TITLES).first).to_contain_text("湘潭莲城特钢")
    assert parse_qs(urlsplit(reader.url).query) == {"q": ["卓越"]}
    box.press_sequentially("没有这样的词")
    expect(reader.get_by_role("status")).to_contain_text("没有找到“卓越没有这样的词”")
    expect(reader.get_by_role("link", name="按问题", exact=True)).to_be_visible()
    box.fill("")
    expect(reader.get_by_text("词与词之间空一格")).to_be_visible()


def test_half_typed_pinyin_is_not_searched(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=酱酒")
    expect(reader.locator(TITLES).first).to_contain_text("湘西酉水酱酒")
    before = reader.url
    box = reader.get_by_role("searchbox", name="搜索案例")
    box.fill("")
    expect(reader).not_to_have_url(before)
    before = reader.url
    typist = InputMethod(reader)
    typist.compose("huanxing")
    typist.press("Enter")
    reader.wait_for_timeout(400)
    assert reader.url == before
    expect(reader.locator(TITLES).first).to_be_hidden()
    typist.choose("换型")
    expect(reader.locator(TITLES).first).to_contain_text("湘江精工")
    expect(box).to_have_value("换型")


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=alert(1)>",
        '"><script>alert(1)</script>',
        "javascript:alert(1)",
        "__proto__ constructor",
        "\\u0000 %00 %",
        "词" * 2000,
    ],
)
def test_hostile_query_is_shown_as_text(query: str, reader: Page, address: str) -> None:
    dialogs: list[str] = []
    reader.on("dialog", lambda dialog: dialogs.append(dialog.message))
    reader.goto(f"{address}search/")
    reader.get_by_role("searchbox", name="搜索案例").fill(query)
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("status")).to_contain_text(query)
    assert reader.locator("#cb-search img, #cb-search script").count() == 0
    assert dialogs == []


def test_understanding_is_told_and_synonyms_can_be_left_out(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=6σ")
    expect(reader.get_by_text("已包括同义词：")).to_contain_text("六西格玛")
    reader.get_by_role("link", name="只找“6σ”").click()
    expect(reader).to_have_url(re.compile("synonyms=0"))
    expect(reader.get_by_role("link", name="也找同义词")).to_be_visible()
    reader.goto(f"{address}search/?q=liuxigema")
    expect(reader.get_by_text("按拼音“liuxigema”理解为")).to_contain_text("六西格玛")


def test_a_misspelt_term_is_put_right(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=统计过程控剂")
    line = reader.get_by_text("您是不是要找")
    line.get_by_role("link", name="统计过程控制").click()
    expect(reader.get_by_role("searchbox", name="搜索案例")).to_have_value("统计过程控制")
    expect(reader.locator(TITLES).first).to_contain_text("岳阳云溪新材料")


def test_the_score_is_explained_when_asked_for(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=换型")
    expect(reader.locator(TITLES).first).to_be_visible()
    expect(reader.locator(".cb-score")).to_have_count(0)
    reader.goto(f"{address}search/?q=换型&debug=1")
    expect(reader.locator(".cb-score").first).to_contain_text(re.compile(r"总分 \d+\.\d\d"))


def test_arrows_go_through_the_results(reader: Page, address: str) -> None:
    reader.goto(f"{address}search/?q=质量")
    expect(reader.locator(TITLES)).to_have_count(6)
    reader.keyboard.press("/")
    box = reader.get_by_role("searchbox", name="搜索案例")
    expect(box).to_be_focused()
    links = reader.locator(f"{TITLES} a")
    reader.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    reader.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    reader.keyboard.press("ArrowUp")
    reader.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    reader.keyboard.press("ArrowDown")
    reader.keyboard.press("Escape")
    expect(box).to_be_focused()
    reader.keyboard.press("ArrowDown")
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile(r"/cases/2021/"))


def test_without_script_the_page_says_where_to_go(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}search/?q=六西格玛")
    # Playwright's switch has the element read, but not shown.
    told = page.locator("#cb-search noscript")
    assert "搜索要用到脚本" in (told.text_content() or "")
    expect(told.locator("a").nth(1)).to_have_attribute("href", "../cases/by-problem/")
    page.goto(f"{address}methods/spc/")
    page.get_by_role("searchbox", name="搜索案例").first.fill("六西格玛")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=%E5%85%AD"))
    context.close()
