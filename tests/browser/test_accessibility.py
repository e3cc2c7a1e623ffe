"""Every kind of page by axe-core, and what axe cannot see: keys, zoom, large text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import violations
from tests.browser.serving import nginx
from tests.browser.test_pages import KINDS, SAMPLE
from tests.mkdocs_casebook.building import build, change, copied_content

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

VIEWS = {
    "light": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
}
OTHERS = [
    "cases/by-problem/", "cases/by-problem/buliang/", "methods/pdca/", "search/", "cases/overview/",
    "cases/gaps/", "cases/compare/", "c/a3mrmez/",
]  # fmt: skip


@pytest.fixture(params=VIEWS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN", **VIEWS[request.param])  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def bare_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with one withdrawn case and no other."""
    folder = tmp_path_factory.mktemp("bare")
    content = copied_content(folder)
    for case in sorted((content / "cases").rglob("index.md")):
        path = case.parent.relative_to(content).as_posix()
        withdrawn = "status: withdrawn\nwithdrawal: {date: 2022-03-01, reason: 企业申请撤回}\n"
        change(
            content,
            "status: approved\n",
            withdrawn if "xiangjiang" in path else "status: draft\n",
            path,
        )
    result = build(folder / "out", content)
    assert result.returncode == 0, result.stderr
    work = folder / "nginx"
    work.mkdir()
    with nginx(folder / "out", work) as served:
        yield served


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize("path", [*KINDS, *OTHERS])
def test_no_violations(path: str, page: Page, address: str) -> None:
    assert violations(opened(page, address + path)) == []


@pytest.mark.parametrize("path", ["", "cases/", SAMPLE, "methods/spc/", "cases/by-city/changsha/"])
def test_no_violations_where_nothing_is(path: str, page: Page, bare_address: str) -> None:
    assert violations(opened(page, bare_address + path)) == []
