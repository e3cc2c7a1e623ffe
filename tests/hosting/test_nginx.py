"""The shipped configuration, in a real nginx, on a real release."""

from __future__ import annotations

import gzip
import http.client
import json
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import brotli
import pytest

from casebook.release.place import Place
from casebook.release.rolling_back import roll_back
from nginx_server import HOSTING, Nginx, has_brotli
from tests.release.small_site import Publisher
from tests.rules.corpora import make_corpus

pytestmark = pytest.mark.nginx

HEADERS = {
    "Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
}  # fmt: skip
IMMUTABLE = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Site:
    publisher: Publisher
    port: int
    script: str

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            return self._ask(connection, path, method, headers)

    def _ask(
        self,
        connection: http.client.HTTPConnection,
        path: str,
        method: str,
        headers: dict[str, str],
    ) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        answer = connection.getresponse()
        body = answer.read()
        found: dict[str, str] = {}
        for name, value in answer.getheaders():
            # nginx runs its header filters a second time for an answer that begins as another one.
            assert found.get(name, value) == value
            assert name not in found or answer.status == 416, f"{name} is sent twice"
            found[name] = value
        return Answer(answer.status, found, body)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("hosting")
    make_corpus(folder / "content", {})
    publisher = Publisher(folder / "content", Place(folder / "place"))
    publisher.publish()
    script = next(publisher.served("assets/search").glob("*.js")).name
    work = folder / "work"
    work.mkdir()
    with Nginx(publisher.place.root, work).serving() as port:
        yield Site(publisher, port, f"/assets/search/{script}")


def test_every_answer_has_the_headers(site: Site):
    tag = site.get("/").headers["ETag"]
    answers = {
        200: site.get("/"),
        301: site.get("/about"),
        304: site.get("/", If_None_Match=tag),
        206: site.get(site.script, Range="bytes=0-9"),
        416: site.get(site.script, Range="bytes=99999999-"),
        404: site.get("/nowhere/"),
        403: site.get("/assets/"),
        405: site.get("/", "POST"),
        400: site.get("/%00"),
    }
    answers_of_locations = [site.get("/health"), site.get("/.hidden"), site.get(site.script)]
    for status, answer in answers.items():
        assert answer.status == status
    for answer in [*answers.values(), *answers_of_locations]:
        if answer.status != 400:  # nginx refuses it before it knows which site is meant
            assert answer.headers.keys() >= HEADERS, answer
            assert "unsafe" not in answer.headers["Content-Security-Policy"]
            assert "http" not in answer.headers["Content-Security-Policy"]
        assert not re.search(r"\d", answer.headers["Server"])


def test_every_location_sends_them(site: Site):
    """A location that adds a header of its own loses those of the server, unless it includes them again."""
    text = (HOSTING / "casebook.conf").read_text("utf-8")
    for block in re.findall(r"location [^{]*\{([^}]*)\}", text):
        assert "add_header" not in block or "include casebook/headers.conf" in block


def test_only_what_never_changes_is_kept(site: Site):
    assert site.get(site.script).headers["Cache-Control"] == IMMUTABLE
    assert site.get(site.script, Range="bytes=0-9").headers["Cache-Control"] == IMMUTABLE
    for path in ("/", "/about/", "/small.txt", "/health", "/nowhere", "/about"):
        assert site.get(path).headers["Cache-Control"] == "no-cache", path
    missing = re.sub("[0-9a-f]{12}", "0" * 12, site.script)
    assert site.get(missing).headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/", "script"])
def test_the_copies_are_sent(site: Site, path: str):
    path = site.script if path == "script" else path
    plain = site.get(path)
    packed = site.get(path, Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    assert packed.headers["Content-Type"] == plain.headers["Content-Type"]
    if not has_brotli():
        pytest.skip("nginx has no brotli module")
    smaller = site.get(path, Accept_Encoding="gzip, br")
    assert smaller.headers["Content-Encoding"] == "br"
    assert brotli.decompress(smaller.body) == plain.body
    assert smaller.headers.keys() >= HEADERS


def test_text_is_utf_8(site: Site):
    types = {
        "/": "text/html; charset=utf-8",
        site.script: "application/javascript; charset=utf-8",
        "/small.txt": "text/plain; charset=utf-8",
        "/health": "application/json; charset=utf-8",
    }
    assert {path: site.get(path).headers["Content-Type"] for path in types} == types


def test_chinese_addresses(site: Site):
    assert site.get(quote("/资料/说明.html")).status == 200
    moved = site.get(quote("/资料"))
    assert (moved.status, moved.headers["Location"]) == (301, quote("/资料/"))


def test_a_page_that_is_not_there(site: Site):
    answer = site.get("/cases/2021/nobody/")
    assert answer.status == 404
    assert answer.body.decode().startswith("没有这一页")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "/manifest.json", "/release.json", "/audit.json", "/sbom.cdx.json", "/../manifest.json",
        "/..%2fmanifest.json", "/%2e%2e/manifest.json", "/site/index.html", "/.lock", "/.hidden",
        "/../.lock", "/about/.git/config", "/health/../../manifest.json", "/health/manifest.json",
        "/health../manifest.json",
    ],
)  # fmt: skip
def test_nothing_beside_the_site_is_served(site: Site, path: str):
    answer = site.get(path)
    assert answer.status in (400, 404)
    assert b"sha256" not in answer.body
    assert b"secret" not in answer.body


def test_health_names_the_live_release(site: Site):
    def told() -> str:
        answer = site.get("/health")
        assert answer.status == 200
        return str(json.loads(answer.body)["release"])

    first = told()
    second = site.publisher.publish("乙").id
    assert told() == second
    assert "乙" in site.get("/").body.decode()
    roll_back(site.publisher.place)
    assert told() == first


def test_a_reader_s_copy_is_good_until_the_page_changes(site: Site):
    tags = {path: site.get(path).headers["ETag"] for path in ("/", "/about/")}
    site.publisher.publish("丙")
    assert site.get("/about/", If_None_Match=tags["/about/"]).status == 304
    assert site.get("/", If_None_Match=tags["/"]).status == 200


def test_the_configuration_is_one_that_nginx_accepts_without_the_brotli_module(tmp_path: Path):
    (tmp_path / "place/current/site").mkdir(parents=True)
    work = tmp_path / "work"
    work.mkdir()
    server = Nginx(tmp_path / "place", work)
    with server.serving():
        pass
    assert (work / "casebook/brotli.conf").exists() is has_brotli()
