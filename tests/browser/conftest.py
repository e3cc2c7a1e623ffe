from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from casebook.site.offline import TOP, write_offline
from tests.browser.serving import nginx

# Without the last five Chromium talks to hosts of its own at every start.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No name can be looked up: a request to any other host fails, and is told.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx(site, tmp_path_factory.mktemp("nginx")) as served:
        yield served


@pytest.fixture(scope="session")
def disk(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the offline edition, unpacked on a path with a space and Chinese characters."""
    folder = tmp_path_factory.mktemp("disk") / "U 盘"
    stream = io.BytesIO()
    write_offline(site, stream)
    with zipfile.ZipFile(stream) as archive:
        archive.extractall(folder)
    return folder / TOP


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=ARGUMENTS
        )
        yield chromium
        chromium.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser had to say and should not: errors, violations of the policy, other hosts."""
    return []


@pytest.fixture
def reader(browser: Browser, address: str, complaints: list[str]) -> Iterator[Page]:
    """A page of a reader's; the test fails when anything was complained of meanwhile."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    context.on(
        "request",
        lambda request: (
            None if request.url.startswith((address, "data:")) else complaints.append(request.url)
        ),
    )
    yield page
    context.close()
    assert complaints == []
