"""Pages and data as a site on a disk has them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from casebook.site.offline import TOP, offline_files, on_disk, write_offline


@pytest.mark.parametrize(
    ("address", "on_a_disk"),
    [
        ("../", "../index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("../../cases/#y2021", "../../cases/index.html#y2021"),
        (
            "../search/?q=%E7%94%B2&amp;order=name#a",
            "../search/index.html?q=%E7%94%B2&amp;order=name#a",
        ),
        ("#s1", "#s1"),
        ("?q=1", "?q=1"),
        ("", ""),
        ("a.docx", "a.docx"),
        ("../assets/x.css", "../assets/x.css"),
        ("https://example.com/", "https://example.com/"),
        ("//example.com/", "//example.com/"),
        ("mailto:a/", "mailto:a/"),
        ("tel:1/", "tel:1/"),
    ],
)
def test_links_lead_to_files(address: str, on_a_disk: str) -> None:
    assert on_disk(f'<a class="x" href="{address}">') == f'<a class="x" href="{on_a_disk}">'
    assert on_disk(f'<form action="{address}">') == f'<form action="{on_a_disk}">'


def test_text_that_looks_like_a_link_stays() -> None:
    text = '<p>写作 href=&quot;../&quot; 或 data-href="../"</p>'
    assert on_disk(text) == text


def test_a_page_that_leads_on() -> None:
    page = '<meta http-equiv="refresh" content="0; url=../../cases/2021/a/">'
    assert on_disk(page) == page.replace("a/", "a/index.html")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": b"<title>\xe6\xa1\x88\xe4\xbe\x8b &amp; \xe5\xba\x93</title>",
        "404.html": b"/",
        "index.html.gz": b"x",
        "assets/search/pack.0.bin": bytes(range(256)) * 300,
        "assets/search/manifest.json": b"{}",
        "assets/search/search.1.js": b"1",
        "assets/casebook/data/cases/2021/a.json": '{"甲":1}'.encode(),
        "cases/2021/a/图.png": b"png",
    }
    for name, content in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "site"


def test_data_go_in_as_scripts_and_nothing_twice(site: Path) -> None:
    files = dict(offline_files(site))
    assert sorted(files) == [
        "assets/casebook/data/cases/2021/a.json.js",
        "assets/search/manifest.json.0.js",
        "assets/search/pack.0.bin.0.js",
        "assets/search/pack.0.bin.1.js",
        "assets/search/search.1.js",
        "cases/2021/a/图.png",
        "index.html",
        "说明.txt",
    ]
    script = files["assets/casebook/data/cases/2021/a.json.js"].decode()
    assert script == 'casebookData("cases/2021/a.json",{"甲":1});\n'
    assert "案例 & 库（离线版）" in files["说明.txt"].decode("utf-8-sig")


def test_the_same_site_gives_the_same_bytes(site: Path) -> None:
    def packed() -> bytes:
        stream = io.BytesIO()
        write_offline(site, stream)
        return stream.getvalue()

    first = packed()
    (site / "index.html").touch()
    (site / "cases/2021/a/图.png").chmod(0o600)
    assert packed() == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert all(name.startswith(f"{TOP}/") for name in archive.namelist())
        assert f"{TOP}/cases/2021/a/图.png" in archive.namelist()
