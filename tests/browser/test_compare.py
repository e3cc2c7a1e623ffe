"""Cases side by side, and the tray in which they are chosen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

NAMES = (
    "xiangjiangjinggong-jingyiliuxigema",
    "xiangxiyoushuijiangjiu-zhiliangzhuisu",
    "yiyangzijiangdianzi-kuaisufanyingzhiliangkongzhi",
    "yueyangyunxixincailiao-tongjiguochengkongzhi",
    "xiangtanlianchengtegang-zhuoyuejixiaomoshi",
)


def compared(*numbers: int) -> str:
    return "cases/compare/?" + "&".join(f"case=2021/{NAMES[number]}" for number in numbers)


def test_metrics_of_one_name_stand_in_one_row(reader: Page, address: str) -> None:
    reader.goto(address + compared(0, 1))
    row = reader.get_by_role("row", name=re.compile("^质量损失率"))
    expect(row.locator("td").nth(0)).to_contain_text("3.86 → 1.32")
    expect(row.locator("td").nth(1)).to_contain_text("1.92 → 0.78")
    expect(row.locator("th")).to_have_text("质量损失率（%）")


def test_every_section_is_linked(reader: Page, address: str) -> None:
    reader.goto(address + compared(0, 1))
    row = reader.get_by_role("row", name="实施与运行情况")
    assert row.locator("td").nth(0).locator("li").count() == 7
    row.locator("td").nth(1).get_by_role("link", name="读这一章").click()
    expect(reader.locator("h1")).to_contain_text("湘西酉水")
    expect(reader.locator("#s3")).to_be_in_viewport()


def test_cases_are_chosen_on_cards_rows_and_pages(reader: Page, address: str) -> None:
    reader.goto(f"{address}cases/by-city/changsha/")
    reader.get_by_role("button", name="比较：湘江精工").click()
    expect(reader.locator(".cb-tray")).to_contain_text("再选一个就能比较")
    reader.goto(f"{address}cases/2021/{NAMES[1]}/")
    reader.get_by_role("button", name="比较：湘西酉水").click()
    expect(reader.locator(".cb-tray")).to_contain_text("已选 2 个")
    reader.locator(".cb-tray").get_by_role("link", name="比较", exact=True).click()
    expect(reader).to_have_url(address + compared(0, 1))
    expect(reader.locator(".cb-tray")).to_have_count(0)
    reader.goto(f"{address}cases/")
    pressed = reader.locator(".cb-choose[aria-pressed=true]")
    expect(pressed).to_have_count(2)
    reader.locator(".cb-tray").get_by_role("button", name="清空").click()
    expect(pressed).to_have_count(0)
    expect(reader.locator(".cb-tray")).to_have_count(0)


def test_not_more_than_four(reader: Page, address: str) -> None:
    reader.goto(f"{address}cases/")
    expect(reader.locator(".cb-ready")).to_be_visible()
    for number in range(5):
        reader.locator(".cb-choose").nth(number).click()
    expect(reader.locator(".cb-choose[aria-pressed=true]")).to_have_count(4)
    expect(reader.locator(".cb-tray")).to_contain_text("最多比较 4 个")
    reader.goto(address + compared(0, 1, 2, 3, 4))
    expect(reader.locator(".cb-compare-table thead th")).to_have_count(4)


def test_a_case_is_taken_away_and_comes_back(reader: Page, address: str) -> None:
    reader.goto(address + compared(0, 1, 2))
    reader.get_by_role("button", name="不比较：湘西酉水").click()
    expect(reader.locator(".cb-compare-table thead th")).to_have_count(2)
    expect(reader).to_have_url(address + compared(0, 2))
    reader.go_back()
    expect(reader.locator(".cb-compare-table thead th")).to_have_count(3)


def test_a_case_that_is_gone(reader: Page, address: str, complaints: list[str]) -> None:
    reader.goto(f"{address}{compared(0, 1)}&case=2019/meiyou&case=../../etc&case=%3Cb%3E")
    expect(reader.get_by_role("alert")).to_contain_text("没有案例“2019/meiyou”")
    expect(reader.locator(".cb-compare-table thead th")).to_have_count(2)
    reader.get_by_role("button", name="去掉", exact=True).click()
    expect(reader.get_by_role("alert")).to_have_count(0)
    assert [each for each in complaints if "404" not in each] == []
    complaints.clear()


def test_nothing_chosen_says_how(reader: Page, address: str) -> None:
    reader.goto(f"{address}cases/compare/")
    expect(reader.get_by_role("heading", name="怎样比较")).to_be_visible()
    expect(reader.locator("table")).to_have_count(0)


@pytest.mark.parametrize("kept", ["{", "[1, null]", '[{"path": "../x", "title": "<img>"}]', "{}"])
def test_whatever_the_browser_kept(kept: str, reader: Page, address: str) -> None:
    reader.goto(address)
    reader.evaluate("kept => localStorage.setItem('casebook.compare', kept)", kept)
    reader.goto(f"{address}cases/")
    expect(reader.locator(".cb-ready")).to_be_visible()
    expect(reader.locator(".cb-tray")).to_have_count(0)
    reader.locator(".cb-choose").first.click()
    expect(reader.locator(".cb-tray li")).to_have_count(1)


def test_a_browser_that_keeps_nothing(reader: Page, address: str) -> None:
    reader.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
    )
    reader.goto(f"{address}cases/")
    expect(reader.locator(".cb-ready")).to_be_visible()
    for number in range(2):
        reader.locator(".cb-choose").nth(number).click()
    expect(reader.locator(".cb-tray")).to_contain_text("已选 2 个")
    reader.locator(".cb-tray").get_by_role("link", name="比较", exact=True).click()
    expect(reader.locator(".cb-compare-table thead th")).to_have_count(2)


def test_prints_on_landscape_paper(reader: Page, address: str) -> None:
    reader.goto(address + compared(0, 1, 2, 3))
    expect(reader.locator(".cb-compare-table")).to_be_visible()
    paper = reader.pdf(prefer_css_page_size=True)
    # A4 in points, 842 × 595.
    assert b"/MediaBox [0 0 841.9" in paper or b"/MediaBox [0 0 842" in paper
    reader.emulate_media(media="print")
    expect(reader.locator(".cb-print")).to_be_hidden()
    for row in reader.locator(".cb-compare-table tbody tr").all():
        assert (
            not row.is_visible() or row.locator("td, .cb-compare-group").first.inner_text().strip()
        )
    assert reader.evaluate("document.querySelector('.cb-compare-table').offsetWidth > 0")


def test_nothing_to_print_without_two_cases(reader: Page, address: str) -> None:
    reader.goto(address + compared(0))
    expect(reader.get_by_text("至少要两个案例")).to_be_visible()
    expect(reader.get_by_role("button", name="打印")).to_be_hidden()
