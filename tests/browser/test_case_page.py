"""What a case's page does beyond being read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_pages import KINDS, SAMPLE

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

# A browser without voices, as Debian's is, with one that only notes what it is to say.
VOICE = """
const said = window.said = [];
const voice = {lang: "zh-CN", localService: true, name: "声"};
const synthesis = new EventTarget();
synthesis.getVoices = () => window.silent ? [] : [voice];
synthesis.cancel = () => said.push("cancel");
synthesis.speak = (words) => { said.push(words.text); window.next = () => words.onend(); };
Object.defineProperty(window, "speechSynthesis", {value: synthesis});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


@pytest.fixture
def case(reader: Page, address: str) -> Page:
    reader.goto(address + SAMPLE)
    return reader


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def tab_to(page: Page, wanted: Locator, most: int = 80) -> None:
    """Press Tab until `wanted` has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("each => each === document.activeElement"):
            return
    raise AssertionError(f"not reached with {most} tabs: {wanted}")


def test_a_figure_opens_large_and_closes_with_escape(case: Page) -> None:
    opener = case.get_by_role("button", name="放大：图2 三年推进计划")
    opener.focus()
    case.keyboard.press("Enter")
    viewer = case.get_by_role("dialog")
    expect(viewer).to_be_visible()
    expect(viewer).to_contain_text("图2 三年推进计划")
    image = viewer.get_by_role("img")
    expect(image).to_have_js_property("complete", True)
    box = image.bounding_box()
    assert box is not None
    assert box["width"] > 900
    case.keyboard.press("ArrowRight")
    expect(viewer).to_contain_text("图3")
    case.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(case.get_by_role("button", name=re.compile("^放大：图3"))).to_be_focused()


def test_contents_follow_the_reader(case: Page) -> None:
    contents = case.get_by_role("navigation", name="本页目录")
    case.locator("#s3-2").evaluate("each => window.scrollTo(0, each.offsetTop - 60)")
    expect(contents.locator("[aria-current]")).to_have_text("（二）先校尺子：测量系统分析与整治")
    case.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    expect(contents.locator("[aria-current]")).to_have_text("相关案例")
    case.evaluate("window.scrollTo(0, 0)")
    expect(contents.locator("[aria-current]")).to_have_count(0)


def test_contents_fold_on_a_phone(case: Page, address: str) -> None:
    case.set_viewport_size({"width": 390, "height": 844})
    case.goto(address + SAMPLE)
    contents = case.get_by_role("navigation", name="本页目录")
    link = contents.get_by_role("link", name="四、实施效果")
    expect(link).to_be_hidden()
    contents.locator("summary").press("Enter")
    link.press("Enter")
    expect(link).to_be_hidden()
    expect(case.locator("#s4")).to_be_in_viewport()
    expect(contents.locator("summary")).to_contain_text("四、实施效果")


def test_the_citation_is_copied_with_the_sites_address(case: Page, address: str) -> None:
    case.context.grant_permissions(["clipboard-read", "clipboard-write"])
    case.get_by_role("button", name="复制引用").click()
    expect(case.get_by_role("button", name="已复制")).to_be_visible()
    copied = case.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(
        r"湘江精工（示例）有限公司\. 湘江精工（示例）有限公司实施精益六西格玛的实践经验\[EB/OL\]\. "
        rf"湖南省工业质量标杆典型经验库, \(2021-08-20\)\[\d{{4}}-\d\d-\d\d\]\. {address}c/\w+/",
        copied,
    )


def test_copying_works_where_the_page_is_not_secure(case: Page) -> None:
    """On http:// the browser has no navigator.clipboard."""
    case.evaluate("Object.defineProperty(window, 'isSecureContext', {value: false})")
    case.context.grant_permissions(["clipboard-read", "clipboard-write"])
    case.get_by_role("button", name="复制链接").click()
    expect(case.get_by_role("button", name="已复制")).to_be_visible()
    assert "/c/" in case.evaluate("navigator.clipboard.readText()")


def test_the_short_link_leads_to_the_case(case: Page, address: str) -> None:
    case.goto(case.locator("#cb-short").evaluate("each => each.href"))
    case.wait_for_url(address + SAMPLE)


def test_large_text_is_kept(case: Page, address: str) -> None:
    def size() -> float:
        return float(
            case.locator(".cb-summary").evaluate(
                "each => parseFloat(getComputedStyle(each).fontSize)"
            )
        )

    usual = size()
    case.get_by_role("button", name="大字").click()
    assert size() >= usual * 1.15
    case.goto(address)
    expect(case.get_by_role("button", name="大字")).to_have_attribute("aria-pressed", "true")
    case.goto(address + SAMPLE)
    assert size() >= usual * 1.15


def test_ticks_are_kept(case: Page) -> None:
    box = case.get_by_role("checkbox", name="用数据选题，一个项目只盯一个关键特性")
    box.check()
    case.reload()
    expect(box).to_be_checked()
    assert case.get_by_role("checkbox", checked=True).count() == 1


def test_the_checklist_prints_alone(case: Page) -> None:
    case.evaluate("window.print = () => window.printed = true")
    case.get_by_role("button", name="打印清单").click()
    case.emulate_media(media="print")
    expect(case.locator(".cb-checklist")).to_be_visible()
    expect(case.locator(".cb-report")).to_be_hidden()
    expect(case.locator("h1")).to_be_visible()
    case.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(case.locator(".cb-report")).to_be_visible()


def test_every_sheet_but_the_first_is_headed_by_the_title(case: Page) -> None:
    rules = case.evaluate(
        """[...document.styleSheets].filter(sheet => sheet.href.includes("/casebook."))
            .map(sheet => [...sheet.cssRules].map(rule => rule.cssText).join(" ")).join(" ")"""
    )
    assert f'@top-left {{ content: "{case.locator("h1").text_content()}"' in rules
    assert "@page :first { @top-left { content: none" in rules


def test_nothing_to_click_is_printed(case: Page) -> None:
    case.emulate_media(media="print", color_scheme="dark")
    for control in (*case.get_by_role("button").all(), *case.get_by_role("navigation").all()):
        expect(control).to_be_hidden()
    ink = case.locator(".cb-report > p").first.evaluate("each => getComputedStyle(each).color")
    assert ink == "rgb(0, 0, 0)"


def test_a_section_is_read_aloud(reader: Page, address: str) -> None:
    reader.add_init_script(VOICE)
    reader.goto(address + SAMPLE)
    button = reader.get_by_role("button", name="朗读：（二）先校尺子：测量系统分析与整治")
    button.click()
    expect(reader.get_by_text("正在朗读：（二）先校尺子")).to_be_visible()
    expect(button).to_have_attribute("aria-pressed", "true")
    for _ in range(3):
        reader.evaluate("next()")
    said = [each for each in reader.evaluate("said") if each != "cancel"]
    assert said[:2] == ["（二）先校尺子：测量系统分析与整治", "1.摸底"]
    assert all(len(each) <= 120 for each in said)
    for _ in range(400):
        if not reader.locator(".cb-speech-bar").is_visible():
            break
        reader.evaluate("next()")
    said = reader.evaluate("said")
    assert not [each for each in said if "稳住主轴：轴承位圆度改进项目" in each], "the next section"
    expect(button).to_have_attribute("aria-pressed", "false")


def test_without_a_voice_nothing_is_offered(reader: Page, address: str) -> None:
    reader.add_init_script(f"window.silent = true; {VOICE}")
    reader.goto(address + SAMPLE)
    expect(reader.get_by_role("button", name="朗读")).to_have_count(0)


def test_by_keyboard_from_home_to_the_comparison_on_paper(reader: Page, address: str) -> None:
    reader.goto(address)
    reader.keyboard.press("Tab")
    expect(focused(reader)).to_have_text("跳到正文")
    reader.keyboard.press("Enter")
    tab_to(reader, reader.get_by_role("link", name="不良率高"))
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/by-problem/buliang/")
    tab_to(reader, reader.get_by_role("link", name=re.compile("^湘江精工")))
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"**/{SAMPLE}")
    reader.evaluate("window.print = () => window.printed = true")
    tab_to(reader, reader.get_by_role("button", name="打印或存为 PDF"))
    outline = focused(reader).evaluate("each => getComputedStyle(each).outlineStyle")
    assert outline == "solid", "the focus is to be seen"
    reader.keyboard.press("Enter")
    assert reader.evaluate("window.printed") is True
    tab_to(reader, reader.locator(".cb-actions .cb-choose"))
    reader.keyboard.press("Space")
    tab_to(reader, reader.locator(".cb-related a").first)
    reader.keyboard.press("Enter")
    reader.wait_for_url(lambda url: url.startswith(address) and SAMPLE not in url)
    tab_to(reader, reader.locator(".cb-actions .cb-choose"))
    reader.keyboard.press("Space")
    tab_to(reader, reader.locator(".cb-tray").get_by_role("link", name="比较", exact=True))
    reader.keyboard.press("Enter")
    expect(reader.locator(".cb-compare-table thead th")).to_have_count(2)
    reader.evaluate("window.print = () => window.printed = true")
    tab_to(reader, reader.get_by_role("button", name="打印"))
    reader.keyboard.press("Enter")
    assert reader.evaluate("window.printed") is True


@pytest.fixture
def zoomed(browser: Browser) -> Iterator[Page]:
    """A window of 1280 × 800 at 200 %, with large text on top."""
    context = browser.new_context(
        locale="zh-CN", viewport={"width": 640, "height": 400}, device_scale_factor=2
    )
    context.add_init_script("localStorage.setItem('cb-text', 'large')")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", KINDS)
def test_at_200_percent_nothing_runs_out_of_the_window(
    path: str, zoomed: Page, address: str
) -> None:
    zoomed.goto(address + path)
    zoomed.wait_for_load_state("networkidle")
    assert zoomed.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(zoomed.get_by_role("navigation", name="栏目").get_by_role("link").last).to_be_visible()


def test_the_case_is_whole_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SAMPLE)
    expect(page.get_by_text("关键特性Cpk达标率").first).to_be_visible()
    expect(page.get_by_role("heading", name="四、实施效果")).to_be_visible()
    expect(page.get_by_role("navigation", name="本页目录").get_by_role("link").last).to_be_visible()
    expect(page.get_by_role("button", name="打印或存为 PDF")).to_be_hidden()
    assert page.locator(".cb-cite").inner_text().endswith("/")
    context.close()


def test_a_lost_address_is_a_first_guess(reader: Page, address: str, complaints: list[str]) -> None:
    reader.goto(f"{address}cases/2031/xiangjiangjinggong-alt/")
    reader.get_by_role("link", name="“xiangjiangjinggong”").click()
    expect(reader.locator(".cb-hit-title").first).to_contain_text("湘江精工")
    complaints[:] = [each for each in complaints if "404" not in each]
