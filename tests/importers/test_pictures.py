"""Pictures come out as the site's kinds, with nothing but what is seen of them."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from casebook.importers.writing.pictures import LONGEST_SIDE, encode
from casebook.importers.writing.svg_cleaning import UnusablePicture
from casebook.source.media import examine
from tests.importers.writer import picture


def made(format: str, mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> bytes:
    stream = io.BytesIO()
    Image.new(mode, size, 1).save(stream, format)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (made("PNG"), ".png"),
        (made("PNG", "RGBA"), ".png"),
        (made("PNG", "P"), ".png"),
        (made("PNG", "I;16"), ".png"),
        (made("GIF", "P"), ".png"),
        (made("BMP"), ".png"),
        (made("TIFF", "CMYK"), ".png"),
        (made("WEBP"), ".png"),
        (made("JPEG", "CMYK"), ".jpg"),
        (picture([1, 2, 3]), ".jpg"),
    ],
)
def test_every_kind_is_made_one_of_the_sites(data: bytes, suffix: str):
    encoded = encode(data)
    assert encoded.suffix == suffix
    media = examine(f"a{suffix}", encoded.data)
    assert media.problem is None
    assert not media.located
    assert b"SECRETCAM" not in encoded.data


def test_a_large_one_is_made_smaller():
    encoded = encode(picture([9, 9, 9], (3000, 1500)))
    with Image.open(io.BytesIO(encoded.data)) as image:
        assert image.size == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_what_word_does_not_show_is_cut_off():
    image = Image.new("RGB", (100, 50), "white")
    image.paste((255, 0, 0), (0, 0, 50, 50))
    stream = io.BytesIO()
    image.save(stream, "PNG")
    encoded = encode(stream.getvalue(), crop=(0.5, 0.0, 0.0, 0.0))
    with Image.open(io.BytesIO(encoded.data)) as shown:
        assert shown.size == (50, 50)
        assert shown.convert("RGB").getcolors() == [(2500, (255, 255, 255))]


def test_one_that_is_turned_comes_out_turned():
    encoded = encode(made("PNG", size=(60, 40)), turned=90)
    with Image.open(io.BytesIO(encoded.data)) as shown:
        assert shown.size == (40, 60)


def test_an_upright_photograph_stays_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    stream = io.BytesIO()
    Image.new("RGB", (60, 40)).save(stream, "JPEG", exif=exif)
    with Image.open(io.BytesIO(encode(stream.getvalue()).data)) as shown:
        assert shown.size == (40, 60)


def test_a_drawing_loses_its_comments():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><!-- C:\\zhang --><metadata>zhang</metadata><path d="M0 0"/></svg>'
    assert b"zhang" not in encode(svg).data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "坏了"),
        (made("PNG")[:60], "坏了"),
        (b"text", "坏了"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "脚本"),
    ],
)
def test_what_is_no_picture_is_refused(data: bytes, reason: str):
    with pytest.raises(UnusablePicture, match=reason):
        encode(data)
