"""Pixels and nothing else, of the same kind, the same from any build."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from casebook.media import LONGEST_SIDE, Encodings, UnusablePicture, published
from casebook.release.audit.picture import read_picture
from tests.source.images import raster

KINDS = {"png": "PNG", "jpeg": "JPEG", "gif": "GIF", "webp": "WEBP"}


def laden(kind: str, **more: object) -> bytes:
    """A picture with all that its format can hold beside pixels."""
    exif = Image.Exif()
    exif[0x010E] = "SECRET"
    exif[0x0112] = 6
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options: dict[str, object] = {"exif": exif.tobytes(), "icc_profile": profile}
    if kind == "png":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", "SECRET")
        options["pnginfo"] = info
    if kind == "gif":
        options = {"comment": b"SECRET"}
    if kind == "jpeg":
        options["comment"] = b"SECRET"
    if kind == "webp":
        options["xmp"] = b"SECRET"
    stream = io.BytesIO()
    Image.new("RGB", (6, 4), "red").save(stream, KINDS[kind], **options, **more)
    return stream.getvalue() + b"SECRET"


@pytest.mark.parametrize("kind", KINDS)
def test_only_pixels_are_left(kind: str) -> None:
    data = laden(kind)
    assert b"SECRET" in data
    clean = published(data, kind)
    assert b"SECRET" not in clean
    assert read_picture(f"a.{kind}", clean, lambda path: None).found == []
    with Image.open(io.BytesIO(clean)) as image:
        assert image.format == KINDS[kind]
        assert image.size == ((6, 4) if kind == "gif" else (4, 6))  # turned upright
    assert published(data, kind) == clean


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_a_moving_picture_moves_on(kind: str) -> None:
    frames = [Image.new("RGB", (5, 5), color) for color in ("red", "lime", "blue")]
    stream = io.BytesIO()
    frames[0].save(
        stream,
        KINDS[kind],
        save_all=True,
        append_images=frames[1:],
        duration=[100, 200, 300],
        loop=0,
    )
    clean = published(stream.getvalue(), kind)
    assert read_picture(f"a.{kind}", clean, lambda path: None).found == []
    with Image.open(io.BytesIO(clean)) as image:
        assert getattr(image, "n_frames", 1) == 3
        times = []
        for number in range(3):
            image.seek(number)
            image.load()
            times.append(image.info["duration"])
        assert times == [100, 200, 300]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "I;16", "CMYK"])
def test_every_mode_can_be_shown(mode: str) -> None:
    stream = io.BytesIO()
    kind = {"CMYK": "jpeg", "PA": "webp"}.get(mode, "png")
    image = Image.new(mode, (4, 4))
    (image.convert("RGBA") if mode == "PA" else image).save(stream, KINDS[kind])
    assert published(stream.getvalue(), kind)


def test_a_transparent_palette_stays_transparent() -> None:
    image = Image.new("P", (2, 1))
    image.putpalette([255, 0, 0, 0, 255, 0])
    image.putpixel((1, 0), 1)
    stream = io.BytesIO()
    image.save(stream, "PNG", transparency=bytes([255, 0]))
    with Image.open(io.BytesIO(published(stream.getvalue(), "png"))) as clean:
        assert clean.convert("RGBA").getchannel("A").tobytes() == bytes([255, 0])


def test_a_large_one_is_made_smaller() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (4000, 1000)).save(stream, "PNG")
    with Image.open(io.BytesIO(published(stream.getvalue(), "png"))) as image:
        assert image.size == (LONGEST_SIDE, LONGEST_SIDE // 4)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (raster("PNG"), "jpeg"),
        (raster("PNG")[:40], "png"),
        (b"", "png"),
        (b"<html></html>", "png"),
        (b"%PDF-1.7", "gif"),
        (raster("TIFF"), "png"),
    ],
)
def test_judged_by_content(data: bytes, kind: str) -> None:
    with pytest.raises(UnusablePicture):
        published(data, kind)


def test_what_is_kept_is_what_would_be_made(tmp_path, monkeypatch) -> None:
    data = laden("png")
    made = Encodings(tmp_path).published(data, "png")
    monkeypatch.setattr("casebook.media.encodings.published", lambda *given: b"made again")
    assert Encodings(tmp_path).published(data, "png") == made == published(data, "png")
    for file in tmp_path.rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert Encodings(tmp_path).published(data, "png") == b"made again"


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path) -> None:
    (tmp_path / "file").write_text("")
    made = Encodings(tmp_path / "file").published(raster("PNG"), "png")
    assert made == published(raster("PNG"), "png")
