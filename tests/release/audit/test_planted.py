"""The audit finds whatever is planted, in every kind of file; and nothing in the site as built."""

from __future__ import annotations

import base64
import gzip
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import brotli
import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from PIL import Image, PngImagePlugin

from casebook.model.corpus import Corpus
from casebook.release.audit import AuditReport, audit_site
from casebook.search import SearchCase, build_index, manifest_bytes
from casebook.search.index import CaseSource
from tests.release.audit.conftest import COMMENT, DRAFT, REASON, SECRET, WITHDRAWN

PAGE = (
    '<!doctype html><html lang="zh"><head><title>页</title></head><body><h1>页</h1>{}</body></html>'
)
NAME = "衡阳雁城铸造（示例）有限公司"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
MOBILE = "13907310086"

Make = Callable[[], bytes]


def html(body: str) -> bytes:
    return PAGE.format(body).encode()


def picture(kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(stream, kind, **options)
    return stream.getvalue()


def with_text() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET)
    return info


def located() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "somewhere"
    return exif.tobytes()


def word(text: str) -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for letter in text:  # each in a run of its own
        paragraph.add_run(letter)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def linked_word() -> bytes:
    document = docx.Document()
    document.part.relate_to("https://a.example/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def named_gzip(name: bytes) -> bytes:
    packed = gzip.compress(b"x")
    return packed[:3] + b"\x08" + packed[4:10] + name + b"\0" + packed[10:]


def zipped(name: str, data: bytes, comment: bytes = b"", of_file: bytes = b"") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.comment = comment
        entry = zipfile.ZipInfo(name)
        entry.comment = of_file
        archive.writestr(entry, data)
    return stream.getvalue()


def chunk(data: bytes) -> bytes:
    text = base64.b64encode(data).decode()
    return f'casebookFile("x.txt.0.js","{text}");\n'.encode()


PLANTS: dict[str, tuple[str, bytes, str]] = {
    "passage in a page": ("p1/index.html", html(f"<p>{SECRET}</p>"), "hidden-text"),
    "passage under mark-up": (
        "p2/index.html",
        html("<p>" + "".join(f"<b>{each}</b> " for each in SECRET) + "</p>"),
        "hidden-text",
    ),
    "passage as entities": (
        "p3/index.html",
        html("".join(f"&#{ord(each)};" for each in SECRET)),
        "hidden-text",
    ),
    "passage in a comment": ("p4/index.html", html(f"<!-- {SECRET} -->"), "hidden-text"),
    "passage in an attribute": (
        "p5/index.html",
        html(f'<p title="{SECRET}">x</p>'),
        "hidden-text",
    ),
    "passage in a data attribute": (
        "p6/index.html",
        html(f'<p data-x="{SECRET}">x</p>'),
        "hidden-text",
    ),
    "reason of a suppression": ("p7/index.html", html(REASON), "hidden-text"),
    "author's comment": ("p8/index.html", html(COMMENT), "hidden-text"),
    "note beside a case": ("p9/index.html", html("旁边的备注文件也不该让任何人看见"), "hidden-text"),
    "enterprise": ("n1/index.html", html(NAME), "hidden-name"),
    "enterprise in half width": ("n2/index.html", html(NAME.replace("（", "(")), "hidden-name"),
    "credit code": ("n3/index.html", html("9143 0400 MA00 0000 52"), "hidden-name"),
    "withdrawn enterprise": ("n4/index.html", html("郴州临武纺织（示例）有限公司"), "hidden-name"),
    "address": ("a1/index.html", html(f'<a href="../{DRAFT}/">x</a>'), "hidden-address"),
    "address in words": ("a2/index.html", html(DRAFT), "hidden-address"),
    "slug alone": ("a3/index.html", html(DRAFT.rpartition("/")[2]), "hidden-name"),
    "page of a draft": (f"{DRAFT}/index.html", html("x"), "hidden-address"),
    "file beside a tombstone": (f"{WITHDRAWN}/a.svg", SVG.format("").encode(), "hidden-file"),
    "file that a report does not show": (
        "cases/2021/base/other.svg",
        SVG.format("").encode(),
        "hidden-file",
    ),
    "passage in JSON": ("j1.json", json.dumps({"a": [SECRET]}).encode(), "hidden-text"),
    "passage as a key of JSON": ("j2.json", json.dumps({SECRET: 1}).encode(), "hidden-text"),
    "passage in a script": ("s1.js", f"var a='{SECRET}'".encode(), "hidden-text"),
    "passage in a script, escaped": ("s2.js", json.dumps(SECRET).encode(), "hidden-text"),
    "passage in a script's chunk": ("x.txt.0.js", chunk(SECRET.encode()), "hidden-text"),
    "passage in a style": ("c1.css", f"a::after{{content:'{SECRET}'}}".encode(), "hidden-text"),
    "passage in a text": ("t1.txt", SECRET.encode(), "hidden-text"),
    "passage in a feed": (
        "f1.xml",
        f"<rss><item><description>&lt;p&gt;{SECRET}&lt;/p&gt;</description></item></rss>".encode(),
        "hidden-text",
    ),
    "passage in a packed site map": (
        "sitemap.xml.gz",
        gzip.compress(f"<urlset><url><loc>/{SECRET}</loc></url></urlset>".encode()),
        "hidden-text",
    ),
    "passage in a brotli copy": ("t2.txt.br", brotli.compress(SECRET.encode()), "hidden-text"),
    "copy unlike its original": ("index.html.gz", gzip.compress(b"x"), "stale-copy"),
    "brotli copy unlike its original": ("index.html.br", brotli.compress(b"x"), "stale-copy"),
    "broken copy": ("t3.txt.gz", b"\x1f\x8b\x08", "unreadable"),
    "passage in a Word file": ("w1.docx", word(SECRET), "hidden-text"),
    "Word's thumbnail": ("w2.docx", word("x"), "image-metadata"),
    "passage in an archive": ("z1.zip", zipped("a.txt", SECRET.encode()), "hidden-text"),
    "file name in an archive": ("z2.zip", zipped("a.exe", b""), "unexpected-file"),
    "bytes between the files of an archive": (
        "z3.zip",
        b"PK\x03\x04 secret" + zipped("a.txt", b"x"),
        "unreadable",
    ),
    "comment of an archive": ("z4.zip", zipped("a.txt", b"x", b"secret"), "unreadable"),
    "draft in an archive's path": (
        "z5.zip",
        zipped(f"{SECRET}/index.html", html("y")),
        "hidden-text",
    ),
    "name in the head of a copy": ("g1.txt.gz", named_gzip(DRAFT.encode()), "hidden-address"),
    "address by year and slug": ("a4.json", json.dumps([DRAFT[6:]]).encode(), "hidden-address"),
    "address in percent signs": (
        "a5/index.html",
        html(DRAFT.replace("h", "%68")),
        "hidden-address",
    ),
    "entity in a scheme": (
        "e9/index.html",
        html('<a href="&#x6a;avascript:alert(1)">x</a>'),
        "inline-code",
    ),
    "page in a page's data": ("e10/index.html", html('<a href="data:text/html,x">x</a>'), "inline-code"),
    "object": ("e11/index.html", html('<object data="../index.html"></object>'), "inline-code"),
    "script in a drawing of a page": (
        "e12/index.html",
        html("<svg><script>1</script></svg>"),
        "inline-code",
    ),
    "script in a text field": (
        "e13/index.html",
        html("<textarea><script>1</script></textarea>"),
        "inline-code",
    ),
    "outside drawing in a page": (
        "h14/index.html",
        html('<svg><use xlink:href="https://a.example/x.svg#a"/></svg>'),
        "other-host",
    ),
    "poster of another host": (
        "h15/index.html",
        html('<video poster="//a.example/x.png"></video>'),
        "other-host",
    ),
    "another host in a site map": (
        "h16.xml",
        b"<urlset><url><loc>https://a.example/</loc></url></urlset>",
        "other-host",
    ),
    "script in a site map": ("h17.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "inline-code"),
    "style of another host in a script": ("h18.js", b"load('//cdn.a.example/x.js')", "other-host"),
    "template of another host": ("h19.js", b"load(`https://${host}/x.js`)", "other-host"),
    "link in a Word file": ("w3.docx", linked_word(), "other-host"),
    "passage in a drawing": ("d1.svg", SVG.format(f"<text>{SECRET}</text>").encode(), "hidden-text"),
    "comment in a drawing": ("d2.svg", SVG.format("<!-- x -->").encode(), "image-metadata"),
    "metadata in a drawing": ("d3.svg", SVG.format("<metadata/>").encode(), "image-metadata"),
    "script in a drawing": ("d4.svg", SVG.format("<script/>").encode(), "active-drawing"),
    "outside image in a drawing": (
        "d5.svg",
        SVG.format('<image href="https://a.example/b.png"/>').encode(),
        "active-drawing",
    ),
    "text in a PNG": ("i1.png", picture("PNG", pnginfo=with_text()), "image-metadata"),
    "bytes behind a PNG": ("i2.png", picture("PNG") + SECRET.encode(), "image-metadata"),
    "passage behind a PNG": ("i3.png", picture("PNG") + SECRET.encode(), "hidden-text"),
    "EXIF in a JPEG": ("i4.jpg", picture("JPEG", exif=located()), "image-metadata"),
    "comment in a JPEG": ("i5.jpg", picture("JPEG", comment=b"x"), "image-metadata"),
    "colour profile in a JPEG": ("i6.jpg", picture("JPEG", icc_profile=b"x"), "image-metadata"),
    "bytes behind a JPEG": ("i7.jpg", picture("JPEG") + b"x", "image-metadata"),
    "EXIF in a WebP": ("i8.webp", picture("WEBP", exif=located()), "image-metadata"),
    "comment in a GIF": ("i9.gif", picture("GIF", comment=b"x"), "image-metadata"),
    "a picture of another kind": ("i10.png", picture("JPEG"), "unreadable"),
    "mobile": ("m1/index.html", html(f"电话 {MOBILE}"), "private-data"),
    "mobile under mark-up": ("m2/index.html", html("139<b>0731</b>0086"), "private-data"),
    "mail": ("m3/index.html", html("lisi.gongzuo@qq.com"), "private-data"),
    "identity": ("m4/index.html", html("身份证 430102198804171230"), "private-data"),
    "bank card": ("m5/index.html", html("卡号 6228 4800 1234 5671"), "private-data"),
    "mobile in JSON": ("m6.json", json.dumps({"phone": MOBILE}).encode(), "private-data"),
    "mobile in a Word file": ("m7.docx", word(f"电话 {MOBILE}"), "private-data"),
    "link to another host": ("h1/index.html", html('<a href="https://a.example/">x</a>'), "other-host"),
    "image of another host": ("h2/index.html", html('<img src="//a.example/x.png">'), "other-host"),
    "style of another host": (
        "h3/index.html",
        html('<link rel="stylesheet" href="http://a.example/x.css">'),
        "other-host",
    ),
    "set of another host": (
        "h4/index.html",
        html('<img srcset="https://a.example/x.png 2x">'),
        "other-host",
    ),
    "form to another host": ("h5/index.html", html('<form action="https://a.example/"></form>'), "other-host"),
    "refresh to another host": (
        "h6/index.html",
        html('<meta http-equiv="Refresh" content="0; URL=https://a.example/">'),
        "other-host",
    ),
    "backslashes to another host": ("h7/index.html", html(r'<a href="/\a.example">x</a>'), "other-host"),
    "url() of another host": ("h8.css", b"a{background:url(https://a.example/x.png)}", "other-host"),
    "@import of another host": ("h9.css", b'@import "//a.example/x.css";', "other-host"),
    "escaped url()": ("h10.css", rb"a{background:\75rl(https://a.example/x.png)}", "other-host"),
    "script of another host": ("h11.js", b'load("https://a.example/x.js")', "other-host"),
    "another host, escaped": ("h12.js", rb'load("https:\x2f\x2fa.example/x.js")', "other-host"),
    "another host in JSON": ("h13.json", b'["https://a.example/x.js"]', "other-host"),
    "inline script": ("e1/index.html", html("<script>1</script>"), "inline-code"),
    "inline style": ("e2/index.html", html("<style>a{}</style>"), "inline-code"),
    "style attribute": ("e3/index.html", html('<p style="color:red">x</p>'), "inline-code"),
    "handler": ("e4/index.html", html('<p OnClick="x">x</p>'), "inline-code"),
    "javascript:": ("e5/index.html", html('<a href=" java\nscript:alert(1)">x</a>'), "inline-code"),
    "frame": ("e6/index.html", html('<iframe src="../index.html"></iframe>'), "inline-code"),
    "base": ("e7/index.html", html('<base href="/x/">'), "inline-code"),
    "script in a place that parsers read differently": (
        "e8/index.html",
        html("<noscript><p title='</noscript><script>1</script>'></noscript>"),
        "inline-code",
    ),
    "broken link": ("l1/index.html", html('<a href="../nowhere/">x</a>'), "broken-link"),
    "broken anchor": ("l2/index.html", html('<a href="../#nowhere">x</a>'), "broken-anchor"),
    "missing image": ("l3/index.html", html('<img src="x.png">'), "broken-link"),
    "missing background": ("l4.css", b"a{background:url(x.png)}", "broken-link"),
    "no title": ("o1/index.html", html("").replace(b"<title>\xe9\xa1\xb5</title>", b""), "no-title"),
    "no language": ("o2/index.html", html("").replace(b' lang="zh"', b""), "no-language"),
    "no heading": ("o3/index.html", html("").replace(b"h1>", b"h2>"), "no-heading"),
    "unknown kind": ("u1.yml", b"", "unexpected-file"),
    "passage in an unknown kind": ("u2.yml", SECRET.encode(), "hidden-text"),
    "no kind": ("LICENSE", b"", "unexpected-file"),
    "hidden file": (".git/config.txt", b"", "unexpected-file"),
    "source map": ("u3.js.map", b"{}", "unexpected-file"),
    "page in another encoding": ("u4/index.html", html("中").decode().encode("gbk"), "unreadable"),
    "pack without a manifest": ("assets/search/pack.0.bin", b"", "unexpected-file"),
    "two values of one key": (
        "j3.json", f'{{"a": "{SECRET}", "a": 1}}'.encode(), "hidden-text",
    ),
    "passage in the columns": (
        "assets/casebook/data/browse.0123456789ab.json",
        json.dumps({"form": 1, "facets": [{"values": [[SECRET]]}]}).encode(),
        "hidden-text",
    ),
    "draft in the rows": (
        "assets/casebook/data/rows.0123456789ab/0.json",
        json.dumps([[DRAFT.removeprefix("cases/"), "x", "x", 1]]).encode(),
        "hidden-address",
    ),
    "enterprise in what is compared": (
        "assets/casebook/data/cases/2021/x.json",
        json.dumps({"facts": [["申报单位", NAME]]}).encode(),
        "hidden-name",
    ),
    "mobile in what is compared": (
        "assets/casebook/data/cases/2021/y.json", json.dumps([MOBILE]).encode(), "private-data",
    ),
    "data of a disk's edition": (
        "assets/casebook/data/z.json.js",
        f'casebookData("z.json",{json.dumps([MOBILE])});\n'.encode(),
        "private-data",
    ),
    "passage in a table": ("cases/2021/x.csv", f"指标,单位\r\n{SECRET},件".encode("utf-8-sig"), "hidden-text"),
    "comment of a file in an archive": (
        "z6.zip", zipped("a.txt", b"x", of_file=SECRET.encode()), "unreadable",
    ),
    "letters escaped in a style": (
        "c2.css",
        ("a::after{content:'" + "".join(f"\\{ord(each):x} " for each in SECRET) + "'}").encode(),
        "hidden-text",
    ),
    "comment before a feed": ("f2.xml", f"<!-- {SECRET} --><rss/>".encode(), "hidden-text"),
    "short link to a draft": (
        "c/0000000/index.html",
        html(f'<a href="../../{DRAFT}/">x</a>'),
        "hidden-address",
    ),
    "passage in a path": (f"{SECRET}/index.html", html("x"), "hidden-text"),
}  # fmt: skip


@pytest.fixture(scope="module")
def planted(corpus: Corpus, site: Path, tmp_path_factory: pytest.TempPathFactory) -> AuditReport:
    """One audit of a site with everything in it."""
    folder = Path(shutil.copytree(site, tmp_path_factory.mktemp("planted") / "out"))
    for path, data, _ in PLANTS.values():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return audit_site(folder, corpus)


@pytest.mark.parametrize("name", PLANTS)
def test_what_is_planted_is_found(planted: AuditReport, name: str) -> None:
    path, _, code = PLANTS[name]
    codes = {failure.code for failure in planted.failures if failure.path == path}
    assert code in codes


def test_nothing_is_found_where_nothing_is(corpus: Corpus, site: Path) -> None:
    report = audit_site(site, corpus)
    assert report.failures == ()
    assert report.counts["public_cases"] == 1
    assert report.counts["hidden_cases"] == 2
    assert report.counts["sought_passages"] > 50
    assert report.counts["files"] == sum(file.is_file() for file in site.rglob("*"))


def test_a_figure_of_a_draft_is_known_by_its_bytes(
    corpus: Corpus, site: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(site, tmp_path / "out"))
    (folder / "innocent.svg").write_bytes((corpus.root / DRAFT / "shayan.svg").read_bytes())
    assert [each.code for each in audit_site(folder, corpus).failures] == ["hidden-file"]


def test_a_missing_page_is_told(corpus: Corpus, site: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(site, tmp_path / "out"))
    (folder / WITHDRAWN / "index.html").unlink()
    assert ("missing-page", f"{WITHDRAWN}/index.html") in {
        (each.code, each.path) for each in audit_site(folder, corpus).failures
    }


def test_a_former_address_must_lead_on(corpus: Corpus, site: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(site, tmp_path / "out"))
    page = folder / "cases/2021/jiu-ming/index.html"
    for text, code in (
        (
            page.read_text("utf-8").replace("2021/base/", f"2021/{Path(WITHDRAWN).name}/"),
            "missing-page",
        ),
        (page.read_text("utf-8").replace("2021/base/", "2021/other/"), "broken-link"),
    ):
        page.write_text(text, "utf-8")
        assert code in {each.code for each in audit_site(folder, corpus).failures}
    page.unlink()
    assert [each.code for each in audit_site(folder, corpus).failures] == ["missing-page"]


def test_a_link_out_of_the_site_is_told(corpus: Corpus, site: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(site, tmp_path / "out"))
    (folder / "x.txt").symlink_to(corpus.root / "notices/2021.yml")
    assert [(each.code, each.path) for each in audit_site(folder, corpus).failures] == [
        ("unexpected-file", "x.txt")
    ]


def test_a_draft_in_the_search_data_is_told(corpus: Corpus, site: Path, tmp_path: Path) -> None:
    """In a pack made as the search room makes it."""
    folder = Path(shutil.copytree(site, tmp_path / "out"))
    case = SearchCase(
        "cases/2021/base/", "题", "企业", "线", (), f"摘要{SECRET}", (), (), (), 1, "t"
    )
    index = build_index([CaseSource(1, "x", lambda: case)], {}, tmp_path / "cache")
    search = folder / "assets/search"
    for file in index.files:
        (search / file.name).write_bytes(file.path.read_bytes())
    (search / "manifest.json").write_bytes(manifest_bytes(index, "lexicon", "traditional"))
    packs = {file.name for file in index.files if file.name.endswith(".bin")}
    found = {(each.code, each.path) for each in audit_site(folder, corpus).failures}
    assert ("hidden-text", f"assets/search/{packs.pop()}") in found


def test_the_report_as_json(planted: AuditReport) -> None:
    document = json.loads(planted.json())
    assert document["version"] == 1
    assert document["passed"] is False
    assert document["failures"][0].keys() == {"code", "path", "where", "message", "help"}
    assert document["counts"]["failures"] >= len(PLANTS)
