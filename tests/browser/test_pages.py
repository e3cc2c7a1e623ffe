"""Every kind of page in Chromium: both widths, both schemes, under the content security policy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

SAMPLE = "cases/2021/xiangjiangjinggong-jingyiliuxigema/"
KINDS = [
    "", "cases/", SAMPLE, "cases/by-city/", "cases/by-city/changsha/", "cases/by-letter/",
    "methods/", "methods/lean-six-sigma/", "guide/", "guide/2021/", "rules/", "rules/s005/",
    "search/?q=六西格玛", "help/author/", "about/", "nowhere/at/all/",
]  # fmt: skip
WIDTHS = {"desktop": (1440, 900), "phone": (390, 844)}


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser, scheme: str) -> Iterator[Page]:
    width, height = WIDTHS[request.param]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,  # type: ignore[arg-type]
        locale="zh-CN",
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", KINDS)
def test_page_works(path: str, page: Page, address: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: _stays(request.url, address, complaints))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    if path.startswith("nowhere"):
        complaints = [each for each in complaints if "404" not in each]
    assert complaints == []
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _stays(url: str, address: str, complaints: list[str]) -> None:
    if not url.startswith((address, "data:")):
        complaints.append(url)


def test_scheme_follows_the_system_and_can_be_switched(
    page: Page, scheme: str, address: str
) -> None:
    page.goto(address)
    root = page.locator("html")
    own, other = ("slate", "default") if scheme == "dark" else ("default", "slate")
    expect(root).to_have_attribute("data-md-color-scheme", own)
    page.get_by_role("button", name="深色").click()
    expect(root).to_have_attribute("data-md-color-scheme", other)
    page.reload()
    expect(root).to_have_attribute("data-md-color-scheme", other)


def test_figures_load_and_contents_lead_to_sections(page: Page, address: str) -> None:
    page.goto(address + SAMPLE)
    images = page.locator(".cb-report img")
    assert images.count() == 9
    for image in images.all():
        image.scroll_into_view_if_needed()
        expect(image).to_have_js_property("complete", True)
        assert image.evaluate("image => image.naturalWidth") > 0
    page.goto(address + SAMPLE + "#s4")
    expect(page.locator("#s4")).to_be_in_viewport()
