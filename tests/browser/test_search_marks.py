"""A case opened from a search: its hits are marked, a bar steps through them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

SAMPLE = "cases/2021/xiangjiangjinggong-jingyiliuxigema/"


def open_case(page: Page, address: str, query: str, anchor: str = "", *marks: str) -> None:
    said = urlencode([("q", query), *(("mark", mark) for mark in marks)])
    page.goto(f"{address}{SAMPLE}?{said}{anchor}")
    expect(page.get_by_role("complementary", name="本页命中")).to_be_visible()


def place(page: Page) -> str:
    return page.locator(".cb-hit-bar").get_by_role("status").inner_text()


def test_the_bar_steps_through_every_hit_and_closes(reader: Page, address: str) -> None:
    open_case(reader, address, "换型时间")
    total = int(re.sub(r".*/(\d+).*", r"\1", place(reader)))
    assert total > 3
    assert total == len(re.findall("换型时间", reader.locator(".cb-case").inner_text()))
    for number in range(1, total + 1):
        assert place(reader) == f"第 {number}/{total} 处"
        expect(reader.locator("mark.cb-current")).to_be_in_viewport()
        reader.get_by_role("button", name="下一处").click()
    assert place(reader) == f"第 1/{total} 处"
    reader.keyboard.press("Shift+N")
    assert place(reader) == f"第 {total}/{total} 处"
    reader.keyboard.press("n")
    assert place(reader) == f"第 1/{total} 处"
    reader.get_by_role("button", name="上一处").click()
    assert place(reader) == f"第 {total}/{total} 处"
    reader.get_by_role("button", name="关闭").click()
    expect(reader.locator("mark")).to_have_count(0)
    expect(reader.locator(".cb-hit-bar")).to_have_count(0)
    assert reader.url == address + SAMPLE


def test_marks_leave_the_text_as_it_was(reader: Page, address: str) -> None:
    reader.goto(address + SAMPLE)
    before = reader.locator(".cb-case").inner_html()
    open_case(reader, address, "的 质量 98.6% e")
    assert reader.locator("mark").count() > 100
    reader.keyboard.press("Escape")
    expect(reader.locator("mark")).to_have_count(0)
    for box in reader.locator("details").all():
        box.evaluate("box => { box.open = false; }")
    assert reader.locator(".cb-case").inner_html() == before


def test_title_summary_facts_and_captions_are_marked(reader: Page, address: str) -> None:
    open_case(reader, address, "精益六西格玛")
    for part in (".cb-case-title", ".cb-summary", ".cb-answer", ".cb-report p", "figcaption"):
        expect(reader.locator(f"{part} mark").first).to_have_text("精益六西格玛")
    assert reader.locator("svg mark, .cb-crumbs mark, .cb-case-end mark").count() == 0


def test_a_hit_across_inline_elements_is_one(reader: Page, address: str) -> None:
    open_case(reader, address, "一次交验合格率（%")
    mark = reader.locator(".cb-metric figcaption strong mark")
    expect(mark).to_have_text("一次交验合格率")
    assert place(reader).startswith("第 1/")
    expect(reader.locator("mark.cb-current")).to_have_count(2)


def test_the_section_of_the_address_comes_first(reader: Page, address: str) -> None:
    open_case(reader, address, "换型", "#s4")
    expect(reader.locator("mark.cb-current")).to_be_in_viewport()
    assert not place(reader).startswith("第 1/")
    assert reader.evaluate(
        "() => !!(document.getElementById('s4').compareDocumentPosition("
        "document.querySelector('mark.cb-current')) & Node.DOCUMENT_POSITION_FOLLOWING)"
    )


def test_a_folded_table_opens(reader: Page, address: str) -> None:
    open_case(reader, address, "95.4")
    expect(reader.locator("details mark").first).to_be_visible()


def test_a_wide_table_scrolls_to_the_hit(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    open_case(page, address, "恒温静置 圆度仪")
    seen = 0
    for _ in range(page.locator("mark.cb-hit").count()):
        page.get_by_role("button", name="下一处").click()
        if page.locator("td mark.cb-current").count():
            seen += 1
            expect(page.locator("mark.cb-current")).to_be_in_viewport(ratio=1)
            assert page.evaluate(
                """() => {
                  const mark = document.querySelector("mark.cb-current");
                  const { left, top, width, height } = mark.getBoundingClientRect();
                  const there = (x) => document.elementFromPoint(x, top + height / 2) === mark;
                  return there(left + 2) && there(left + width - 2);
                }"""
            )
    assert seen >= 2
    context.close()


def test_marks_said_apart_from_the_query_are_used(reader: Page, address: str) -> None:
    open_case(reader, address, "lxgm", "", "六西格玛", "DMAIC")
    texts = set(reader.locator("mark").all_inner_texts())
    assert texts == {"六西格玛", "DMAIC"}


def test_nothing_of_the_index_is_read(reader: Page, address: str) -> None:
    read: list[str] = []
    reader.context.on("request", lambda request: read.append(request.url))
    open_case(reader, address, "换型")
    reader.wait_for_load_state("networkidle")
    assert [url for url in read if "assets/search/" in url and not url.endswith(".js")] == []
    assert reader.workers == []


def test_a_word_that_is_not_there_is_told(reader: Page, address: str) -> None:
    open_case(reader, address, "<img src=x onerror=alert(1)>")
    expect(reader.locator(".cb-hit-bar")).to_contain_text("本页没有")
    expect(reader.locator(".cb-hit-bar").get_by_role("button")).to_have_text(["关闭"])


def test_letters_typed_into_the_box_do_not_step(reader: Page, address: str) -> None:
    open_case(reader, address, "换型")
    reader.keyboard.press("/")
    reader.keyboard.type("nN")
    assert place(reader).startswith("第 1/")


def test_the_bar_is_not_printed(reader: Page, address: str) -> None:
    open_case(reader, address, "换型")
    reader.emulate_media(media="print")
    expect(reader.locator(".cb-hit-bar")).to_be_hidden()


def test_a_case_on_a_disk_is_marked_too(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((site / SAMPLE / "index.html").as_uri() + "?q=换型#s4")
    expect(page.locator("mark.cb-current")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("mark")).to_have_count(0)
    page.keyboard.press("/")
    page.keyboard.type("换型")
    page.keyboard.press("Enter")
    expect(page).to_have_url((site / "search/index.html").as_uri() + "?q=%E6%8D%A2%E5%9E%8B")
    page.close()


def test_a_page_of_a_megabyte_stays_responsive(reader: Page, address: str) -> None:
    """Marking gives way again and again: a task queued meanwhile runs before it is done."""

    def longer(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        paragraph = (
            "<p>" + "质量改进的做法与成效，再看别的工序怎样用同一套办法守住成果。" * 20 + "</p>"
        )
        more = paragraph * (1_000_000 // len(paragraph.encode()))
        body = text.replace(
            '</div>\n<section class="cb-checklist', more + '</div>\n<section class="cb-checklist', 1
        )
        assert len(body) > len(text)
        route.fulfill(response=answer, body=body)

    reader.route(re.compile(re.escape(SAMPLE) + r"\?"), longer)
    reader.add_init_script(
        """
        self.beats = 0;
        setInterval(() => {
          if (document.querySelector("mark.cb-hit") && !document.querySelector(".cb-hit-bar")) {
            self.beats += 1;
          }
        }, 20);
        """
    )
    reader.set_default_timeout(60_000)
    reader.goto(f"{address}{SAMPLE}?q=质量改进")
    reader.wait_for_selector(".cb-hit-bar")
    marks = reader.locator("mark.cb-hit").count()
    assert marks > 10_000
    assert reader.evaluate("self.beats") > 3
