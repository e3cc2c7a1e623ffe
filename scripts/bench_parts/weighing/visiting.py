"""First visits in Chromium, one context a page: what the server was asked for, as gzip would send it."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import threading
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bench_parts.weighing.kinds import Kind

_PARTS = {".html": "html", ".css": "css", ".js": "js", ".svg": "images", ".png": "images",
          ".jpg": "images", ".jpeg": "images", ".gif": "images", ".webp": "images", ".ico": "images"}  # fmt: skip
_STORED = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
_SETTLE = 400


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def visits(site: Path, kinds: Iterable[Kind]) -> list[dict[str, Any]]:
    """For each kind the bytes (gzip, level 9) of html, css, js, data and images, and the requests."""
    with _served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        rows = [_visit(browser, site, address, kind) for kind in kinds]
        browser.close()
    return rows


def _visit(browser: Any, site: Path, address: str, kind: Kind) -> dict[str, Any]:
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    asked: dict[str, int] = {}
    page.on("response", lambda response: asked.setdefault(response.url, 0))
    ranged: Counter[str] = Counter()
    page.on("response", lambda response: _range(response, ranged))
    page.goto(address + kind.path)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(_SETTLE)
    context.close()
    sizes: Counter[str] = Counter()
    for url in asked:
        if not url.startswith(address):
            continue
        path = unquote(urlsplit(url).path).lstrip("/")
        file = site / path / "index.html" if not path or path.endswith("/") else site / path
        if file.is_file():
            part = _PARTS.get(file.suffix, "data")
            sizes[part] += ranged[url] or _packed(file)
    return {"kind": kind.name, "path": kind.path, "requests": len(asked), **sizes}


def _range(response: Any, ranged: Counter[str]) -> None:
    """Parts of a file are not compressed; a server without ranges sends it whole, which we do not count."""
    wanted = response.request.headers.get("range", "")
    for each in wanted.removeprefix("bytes=").split(",") if wanted else ():
        first, _, last = each.strip().partition("-")
        if first and last:
            ranged[response.url] += int(last) - int(first) + 1


@functools.cache
def _packed(file: Path) -> int:
    content = file.read_bytes()
    return len(content) if file.suffix in _STORED else len(gzip.compress(content, 9))
