"""One page of every kind, under the policy, with no other host to be found: nothing is refused, nothing asked."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from casebook.release.audit import audit_site
from casebook.source.corpus import read_corpus
from tests.browser.serving import POLICY, nginx
from tests.mkdocs_casebook.building import SAMPLE, build, change, copied_content

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

WITHDRAWN = "cases/2021/yueyangyunxixincailiao-tongjiguochengkongzhi"
FORMER = "cases/2021/xiangjiang-jiu-mulu-ming/"
LISTENER = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, one of them withdrawn, one renamed, with a photograph and a moving picture."""
    content = copied_content(tmp_path_factory.mktemp("policy"))
    withdrawal = "status: withdrawn\nwithdrawal: {date: 2023-03-01, reason: 企业申请}"
    change(content, "status: approved", withdrawal, WITHDRAWN)
    change(content, "status: approved", f"status: approved\nformerly: [{Path(FORMER).name}]")
    with (content / SAMPLE / "index.md").open("a", encoding="utf-8") as report:
        report.write(
            "\n车间见图10，动作见图11。\n\n![图10 车间](chejian.jpg)\n\n![图11 动作](donghua.gif)\n"
        )
    exif = Image.Exif()
    exif[0x010E] = "车间"
    Image.new("RGB", (40, 30), "teal").save(content / SAMPLE / "chejian.jpg", exif=exif)
    frames = [Image.new("P", (9, 9), color) for color in (1, 2)]
    stream = io.BytesIO()
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:], duration=100)
    (content / SAMPLE / "donghua.gif").write_bytes(stream.getvalue())
    return content


@pytest.fixture(scope="module")
def built(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("policy-site") / "out"
    result = build(folder, content)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="module")
def served(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx(built, tmp_path_factory.mktemp("policy-nginx")) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN")
    context.add_init_script(LISTENER)
    yield context.new_page()
    context.close()


def kinds(site: Path) -> dict[str, str]:
    """A page of every kind by the pattern of its address, and the addresses with a query or without a page."""
    found: dict[str, str] = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        pattern = re.sub(r"(?<=/)[^/]+/$", "*/", path)
        if path.startswith("cases/2021/"):
            pattern = {f"{WITHDRAWN}/": "tombstone", FORMER: "redirect"}.get(path, "case")
            found.setdefault("a case with photographs", f"{SAMPLE}/")
        found.setdefault(pattern, path)
    return found | {
        "results": "search/?q=六西格玛",
        "pinyin": "search/?q=lxgm",
        "nothing found": "search/?q=没有这样的词语",
        "explained": "search/?q=质量&debug=1",
        "no page": "nowhere/at/all/",
        "no page, in Chinese": "cases/没有/",
    }


def test_nothing_is_refused_and_nothing_asked_of_another_host(
    page: Page, built: Path, served: str
) -> None:
    wrong: list[str] = []
    page.on("request", lambda each: _judge(each.url, served, wrong))
    page.on("requestfailed", lambda each: wrong.append(f"failed {each.url}"))
    page.on("pageerror", lambda error: wrong.append(f"error {error}"))
    page.on("console", lambda message: wrong.append(f"console {message.text}"))
    for kind, path in kinds(built).items():
        response = page.goto(served + path)
        assert response is not None
        assert response.header_value("content-security-policy") == POLICY
        page.wait_for_load_state("networkidle")
        for summary in page.locator(".cb-data > summary").all()[:3]:
            summary.click()
        for image in page.locator("main img, .cb-report img").all():
            image.scroll_into_view_if_needed()
        # One that is still on its way would be told as failed once the next page is asked for.
        page.wait_for_function("[...document.images].every(each => each.complete)")
        refused = page.evaluate("window.refused")
        if kind.startswith("no page"):
            wrong = [each for each in wrong if "404" not in each]
        assert (wrong, refused) == ([], []), (kind, path)
        wrong.clear()


def _judge(url: str, served: str, wrong: list[str]) -> None:
    if not url.startswith((served, "data:")):
        wrong.append(f"request {url}")


def test_every_kind_is_there(built: Path) -> None:
    assert {"", "case", "tombstone", "redirect", "404.html", "rules/*/", "search/"} <= kinds(
        built
    ).keys()


def test_the_policy_is_kept_by_the_browser(page: Page, served: str) -> None:
    """So that the test above can fail."""
    page.goto(served)
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = 1";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "http://a.example/x.png";
      document.body.append(image);
    }""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert len(page.evaluate("window.refused")) == 2


def test_the_former_address_leads_on_without_scripts(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + FORMER)
    page.wait_for_url(f"{served}{SAMPLE}/")
    expect(page.locator("h1")).to_contain_text("湘江精工")
    context.close()


def test_pictures_are_shown_and_tell_nothing(page: Page, built: Path, served: str) -> None:
    page.goto(f"{served}{SAMPLE}/")
    for name in ("chejian.jpg", "donghua.gif"):
        image = page.locator(f"img[src='{name}']")
        image.scroll_into_view_if_needed()
        expect(image).to_have_js_property("complete", True)
        assert image.evaluate("image => image.naturalWidth") > 0
    assert b"Exif" not in (built / SAMPLE / "chejian.jpg").read_bytes()


def test_the_audit_has_nothing_to_say(built: Path, content: Path) -> None:
    report = audit_site(built, read_corpus(content), known=_docs())
    assert report.failures == ()
    assert report.counts["withdrawn_cases"] == 1


def _docs() -> list[str]:
    docs = Path(__file__).parents[2] / "docs"
    return [file.read_text("utf-8") for file in docs.rglob("*.md")]
