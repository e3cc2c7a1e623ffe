"""The shipped configuration in a real Apache, where it is installed."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest

from casebook.release.place import Place
from nginx_server import free_port, wait_for
from tests.hosting.asking import HEADERS, IMMUTABLE, Answer, ask
from tests.hosting.project_copy import ROOT
from tests.release.small_site import Publisher
from tests.rules.corpora import make_corpus

APACHE = shutil.which("apache2", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
MODULES = Path("/usr/lib/apache2/modules")
LOADED = ("mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite", "setenvif")

pytestmark = pytest.mark.skipif(
    APACHE is None or not MODULES.is_dir(), reason="apache2 is not installed"
)

FRAME = """
ServerRoot {work}
ServerName localhost
PidFile {work}/pid
ErrorLog {work}/error.log
Listen 127.0.0.1:{port}
ServerTokens Prod
{user}
{modules}
TypesConfig /etc/mime.types
<Directory />
    Require all denied
</Directory>
Include {work}/casebook.conf
"""


@dataclass(frozen=True)
class Site:
    publisher: Publisher
    port: int
    script: str
    former: str

    def get(self, path: str, **headers: str) -> Answer:
        return ask(self.port, path, **headers)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    assert APACHE is not None
    folder = tmp_path_factory.mktemp("apache")
    make_corpus(folder / "content", {})
    publisher = Publisher(folder / "content", Place(folder / "place"))
    publisher.publish("旧")
    former = next(publisher.served("assets/search").glob("*.js")).name
    publisher.publish()
    script = next(publisher.served("assets/search").glob("*.js")).name
    work, port = folder / "work", free_port()
    work.mkdir()
    shipped = (ROOT / "scripts/hosting/apache/casebook.conf").read_text("utf-8")
    shipped = shipped.replace("/srv/casebook", str(publisher.place.root))
    (work / "casebook.conf").write_text(shipped.replace("*:80", f"*:{port}"), "utf-8")
    frame = FRAME.format(
        work=work,
        port=port,
        user="User www-data\nGroup www-data" if os.geteuid() == 0 else "",
        modules="\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in LOADED),
    )
    (work / "apache.conf").write_text(frame, "utf-8")
    for each in (folder, folder.parent, folder.parent.parent):
        each.chmod(each.stat().st_mode | 0o111)
    server = subprocess.Popen([APACHE, "-f", work / "apache.conf", "-D", "FOREGROUND"])
    try:
        wait_for(server, port)
        yield Site(publisher, port, f"/assets/search/{script}", f"/assets/search/{former}")
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_every_answer_has_the_headers(site: Site):
    tag = site.get("/").headers["ETag"]
    answers = {
        200: site.get("/"),
        301: site.get("/about"),
        304: site.get("/", If_None_Match=tag),
        206: site.get(site.script, Range="bytes=0-9"),
        404: site.get("/nowhere/"),
    }
    for status, answer in answers.items():
        assert answer.status == status
    for answer in [*answers.values(), site.get("/health"), site.get("/.hidden")]:
        assert answer.headers.keys() >= HEADERS, answer


def test_copies_types_and_caching(site: Site):
    for path, kind, cached in (
        ("/", "text/html; charset=utf-8", "no-cache"),
        (site.script, "javascript; charset=utf-8", IMMUTABLE),
    ):
        plain = site.get(path)
        assert plain.headers["Content-Type"].endswith(kind)
        assert plain.headers["Cache-Control"] == cached
        for encoding, unpack in (("gzip", gzip.decompress), ("br", brotli.decompress)):
            packed = site.get(path, Accept_Encoding=encoding)
            assert packed.headers.get("Content-Encoding") == encoding, (path, encoding)
            assert unpack(packed.body) == plain.body
            assert packed.headers["Content-Type"].endswith(kind)
            assert "Accept-Encoding" in packed.headers["Vary"]
            assert packed.headers["Cache-Control"] == cached
    assert site.get("/nowhere").headers["Cache-Control"] == "no-cache"


def test_the_live_release_and_nothing_beside_it(site: Site):
    told = json.loads(site.get("/health").body)
    assert told["release"] == site.publisher.place.ids()[-1]
    assert site.get("/nowhere/").body.decode().startswith("没有这一页")
    for path in (
        "/manifest.json", "/../manifest.json", "/%2e%2e/manifest.json", "/.hidden", "/audit.json",
        "/release.json", "/health/../manifest.json", "/healthmanifest.json",
    ):  # fmt: skip
        answer = site.get(path)
        assert answer.status in (400, 403, 404), path
        assert not re.search(b"sha256|secret", answer.body)


def test_an_open_page_finds_its_script(site: Site):
    answer = site.get(site.former)
    assert (answer.status, answer.headers["Cache-Control"]) == (200, IMMUTABLE)
    assert "旧" in answer.body.decode()


def test_chinese_addresses(site: Site):
    path = "/%E8%B5%84%E6%96%99/%E8%AF%B4%E6%98%8E.html"
    assert site.get(path, Accept_Encoding="gzip").headers["Content-Encoding"] == "gzip"
