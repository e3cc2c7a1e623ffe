"""Images beside a case: whatever their bytes, they have an answer, and pixels are never decoded."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from casebook.model.limits import STANDARD
from casebook.model.media import Media, MediaProblem
from casebook.source.media import examine, read_media
from tests.source.images import SVG, raster

RASTERS = {name: raster(name, located=True) for name in ("PNG", "JPEG", "WEBP")}
RASTERS["GIF"] = raster("GIF")
IMAGES = [*RASTERS.values(), SVG.format('<g fill="url(#a)">甲</g>').encode()]


@pytest.mark.parametrize(("name", "located"), [(n, n != "GIF") for n in sorted(RASTERS)])
def test_header_is_read(name: str, located: bool) -> None:
    data = RASTERS[name]
    assert examine("a", data) == Media("a", len(data), name.lower(), 3, 2, located)


def test_pixels_are_never_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(image: Image.Image) -> None:
        raise AssertionError("decoded")

    for reader in (Image.Image, *Image.Image.__subclasses__()):
        if "load" in vars(reader):
            monkeypatch.setattr(reader, "load", refuse)
    assert [examine("a", data).problem for data in RASTERS.values()] == [None] * len(RASTERS)


@given(data=st.sampled_from(IMAGES), cuts=st.data())
def test_damaged_images_have_an_answer(data: bytes, cuts: st.DataObject) -> None:
    damaged = bytearray(data)
    for _ in range(cuts.draw(st.integers(1, 4))):
        at = cuts.draw(st.integers(0, len(damaged)))
        end = cuts.draw(st.integers(at, min(len(damaged), at + 8)))
        damaged[at:end] = cuts.draw(st.binary(max_size=8))
    media = examine("a", bytes(damaged))
    assert media.size == len(damaged)
    assert media.problem is not None or media.kind


@given(at=st.integers(0, len(RASTERS["PNG"]) - 1), value=st.integers(0, 255))
def test_a_png_is_damaged_wherever_a_byte_changes(at: int, value: int) -> None:
    png = RASTERS["PNG"]
    changed = png[:at] + bytes([value]) + png[at + 1 :]
    assert changed == png or examine("a", changed).problem is not None


@given(st.binary(max_size=200))
def test_any_bytes_have_an_answer(data: bytes) -> None:
    assert isinstance(examine("a", data), Media)


_PIECES = st.sampled_from(
    [
        *("<g ", "</g>", "/>", ">", "<style>", "</style>", "<a ", "</a>", '"', "'", " ", "\n"),
        *('onclick="a"', 'fill="url(#a)"', 'fill="url(//a)"', 'href="#a"', 'href="//a"'),
        *('style="fill:red"', "<script/>", "<!--", "-->", "<?a?>", "&#104;", "&lt;", "甲"),
        *('xmlns:x="http://www.w3.org/1999/xlink"', 'x:href="a"', 'xml:base="a"', "@import"),
        *('x="1"', "<set ", 'attributeName="href"', "<text>", "</text>", "<![CDATA[", "]]>"),
    ]
)


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_quick_look_at_an_svg_agrees_with_the_full_one(inside: str) -> None:
    data = SVG.format(inside).encode()
    commented = data.replace(b"<svg", b"<!-- --><svg", 1)  # a comment alone forces the full look
    quick, full = examine("a", data), examine("a", commented)
    assert (quick.kind, quick.problem, quick.active) == (full.kind, full.problem, full.active)


def test_bomb_is_told_by_its_header() -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    media = examine("a", data)
    assert (media.width, media.height, media.problem) == (100_000, 100_000, None)


def test_files_are_read_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.PNG").write_bytes(RASTERS["PNG"])
    (tmp_path / "b.docx").write_bytes(b"PK")
    with (tmp_path / "c.svg").open("wb") as file:
        file.truncate(STANDARD.image_bytes + 1)
    media = read_media(tmp_path, ["a.PNG", "b.docx", "c.svg", "gone.png"])
    assert list(media) == ["a.PNG", "c.svg", "gone.png"]
    assert media["a.PNG"].problem is None
    assert media["c.svg"] == Media(
        "c.svg", STANDARD.image_bytes + 1, problem=MediaProblem.TOO_LARGE
    )
    assert media["gone.png"].problem is MediaProblem.UNREADABLE


@pytest.mark.skipif(os.name == "nt", reason="Windows 的文件名只能是 Unicode")
def test_name_that_is_no_utf_8(tmp_path: Path) -> None:
    import casebook.rules
    from casebook.lint import find_rules, lint
    from casebook.source.corpus import read_corpus
    from tests.rules.corpora import BASE_CASE, make_corpus

    content = tmp_path / "content"
    make_corpus(content, {})
    (content / BASE_CASE).with_name(os.fsdecode(b"tu\xff.png")).write_bytes(b"")
    diagnostics = lint(read_corpus(content), find_rules(casebook.rules)).diagnostics
    messages = [each.message for each in diagnostics if "tu" in each.message]
    assert len(messages) == 3
    assert all("\\xff" in message.encode().decode() for message in messages)
