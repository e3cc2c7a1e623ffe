"""A drawing keeps what draws and loses all else."""

from __future__ import annotations

import base64
import io

import pytest
from lxml import etree
from PIL import Image

from casebook.media import UnusablePicture, encode, published
from casebook.source.media import examine
from tests.source.images import SVG, raster

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "script in a name space": '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    "html": '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">alert(1)</p></foreignObject>',
    "handler": '<rect onload="alert(1)"/>',
    "link": '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
    "outside": '<image href="https://a.example/alert(1).png"/>',
    "old outside": f'<image {XLINK} xlink:href="//a.example/alert(1)"/>',
    "outside use": '<use href="other.svg#alert(1)"/>',
    "animation": '<animate attributeName="href" values="javascript:alert(1)"/>',
    "setting": '<set attributeName="onload" to="alert(1)"/>',
    "import": '<style>@import "alert(1).css";</style>',
    "url in a style": "<style>path{fill:url(https://a.example/alert(1))}</style>",
    "escaped url": r"<style>path{fill:u\72l(https://a.example/alert(1))}</style>",
    "url in an attribute": '<path fill="url(https://a.example/alert(1))"/>',
    "comment": "<!-- alert(1) -->",
    "instruction": '<?xml-stylesheet href="alert(1)"?>',
    "metadata": "<metadata>alert(1)</metadata>",
    "title": "<title>alert(1)</title>",
    "description": "<desc>alert(1)</desc>",
    "another program's": '<i:x xmlns:i="http://inkscape.example/">alert(1)</i:x>',
    "another program's attribute": '<g xmlns:i="http://x.example/" i:label="alert(1)"/>',
    "data": '<g data-x="alert(1)"/>',
    "base": '<g xml:base="https://a.example/alert(1)"/>',
    "drawing in a drawing": '<image href="data:text/html;base64,YWxlcnQoMSk="/>',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_does_more_than_draw_goes(name: str) -> None:
    drawing = SVG.format(f'{HOSTILE[name]}<path id="kept" d="M0 0h9"/>').encode()
    clean = published(drawing, "svg")
    assert b"alert" not in clean
    assert b"YWxlcnQ" not in clean
    assert b'<path id="kept" d="M0 0h9"/>' in clean
    assert examine("a.svg", clean).active == ()
    assert published(clean, "svg") == clean


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "alert(1)">]>',
        "<!-- alert(1) -->",
        '<?xml-stylesheet href="alert(1)"?>',
    ],
)
def test_what_stands_before_goes(before: str) -> None:
    clean = published(f"{before}{SVG.format('<text>&#x4e2d;</text>')}".encode(), "svg")
    assert clean.decode() == SVG.format("<text>中</text>")


def test_an_entity_is_not_resolved() -> None:
    drawing = (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{SVG.format("<text>&a;</text>")}'
    )
    assert b"root:" not in published(drawing.encode(), "svg")


def test_a_drawing_stays_as_it_is() -> None:
    inside = (
        '<defs><linearGradient id="a"><stop offset="1" stop-color="#fff"/></linearGradient></defs>'
        "<style>.b{fill:url(#a)}</style>"
        '<g transform="translate(1 2)"><rect class="b" width="3" height="4" style="stroke:#000"/></g>'
        '<text x="1" y="2" text-anchor="middle">甲<tspan dy="1">乙</tspan>丙</text><use href="#a"/>'
    )
    assert published(SVG.format(inside).encode(), "svg").decode() == SVG.format(inside)


def test_a_picture_inside_is_made_anew() -> None:
    located = base64.b64encode(raster("JPEG", located=True)).decode()
    drawing = SVG.format(f'<image href="data:image/jpeg;base64,{located}"/>').encode()
    root = etree.fromstring(published(drawing, "svg"))
    kind, _, data = str(root[0].get("href")).partition(",")
    assert kind == "data:image/jpeg;base64"
    with Image.open(io.BytesIO(base64.b64decode(data))) as image:
        assert not image.getexif()


@pytest.mark.parametrize(
    "data",
    [b"<svg/>", b"<svg", b"<html/>", b"", b"<svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"],
)
def test_what_is_no_drawing(data: bytes) -> None:
    with pytest.raises(UnusablePicture):
        published(data, "svg")


def test_the_words_of_a_link_stay() -> None:
    drawing = SVG.format('<text>见<a href="https://a.example/">乙</a>。</text>').encode()
    assert encode(drawing).data.decode() == SVG.format("<text>见<tspan>乙</tspan>。</text>")
