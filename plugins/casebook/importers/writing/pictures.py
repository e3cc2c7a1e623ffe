"""Pictures of a Word file to the kinds that a case may hold: no EXIF, no hidden margins, no huge sizes."""

from __future__ import annotations

import gzip
import io
import warnings
import zlib
from dataclasses import dataclass

from PIL import Image, ImageOps

from casebook.importers.writing.svg_cleaning import UnusablePicture, clean_svg
from casebook.model.limits import STANDARD
from casebook.source.media import kind_of

LONGEST_SIDE = 1600
"""Pixels; what a screen shows of a report's figure, twice over."""

MOST_UNPACKED_PIXELS = 64_000_000
"""Bytes of the pixels of a picture that must be unpacked whole; a JPEG is read at a smaller scale."""

MOST_JPEG_PIXELS = 200_000_000
_QUALITY = 85
_LARGEST_PNG = 600_000
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF", "MPO")
_DRAWINGS = {b"\x01\x00\x09\x00": "wmf", b"\x02\x00\x09\x00": "wmf", b"\xd7\xcd\xc6\x9a": "wmf"}
_MOST_UNPACKED = 16 * 1024 * 1024
_BANDS = {
    "1": 2,
    "L": 1,
    "P": 4,
    "LA": 2,
    "PA": 5,
    "I;16": 2,
    "I;16B": 2,
    "I": 4,
    "F": 4,
    "RGBA": 4,
    "CMYK": 4,
}
"""Bytes of a pixel by mode, once it is in the form in which it is made smaller."""



@dataclass(frozen=True, slots=True)
class Encoded:
    """`suffix` is .png, .jpg or .svg."""

    data: bytes
    suffix: str


def vector_kind(data: bytes) -> str:
    """emf or wmf for Windows drawings, which only an office suite can read; "" for anything else."""
    if data[40:44] == b" EMF":
        return "emf"
    return _DRAWINGS.get(data[:4], "")


def unpacked(data: bytes) -> bytes:
    """An .emz or .wmz drawing without its packing."""
    if data[:2] != b"\x1f\x8b":
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            found = stream.read(_MOST_UNPACKED + 1)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise UnusablePicture("坏了，解不开") from error
    if len(found) > _MOST_UNPACKED:
        raise UnusablePicture("太大")
    return found


def unpacked_size(data: bytes) -> int:
    """Bytes of the pixels of a picture that must be unpacked whole; 0 for a JPEG and what is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0  # encode tells what is wrong with it
    if image.format in ("JPEG", "MPO"):
        return 0
    return image.width * image.height * _BANDS.get(image.mode, 3)


def encode(
    data: bytes, crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0), turned: int = 0
) -> Encoded:
    """Pixels only, at most LONGEST_SIDE on a side.

    Raises UnusablePicture for what is no picture, is broken or has too many pixels.
    """
    if kind_of(data) == "xml":
        return Encoded(clean_svg(data, _embedded), ".svg")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a size that is judged here
            image = _opened(data)
            return _saved(_shown(image, crop, turned), photo=image.format in ("JPEG", "MPO"))
    except Image.DecompressionBombError as error:
        raise UnusablePicture("像素太多") from error
    except UnusablePicture:
        raise
    except Exception as error:
        raise UnusablePicture("坏了或格式认不出") from error


def _opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data), formats=_FORMATS)
    if image.format in ("JPEG", "MPO"):
        if image.width * image.height > MOST_JPEG_PIXELS:
            raise _too_large(image)
        # The smallest scale that the format can be read at, but not below what is kept.
        share = min(1.0, LONGEST_SIDE / max(image.size))
        image.draft("RGB", (round(image.width * share), round(image.height * share)))
    if image.width * image.height * _BANDS.get(image.mode, 3) > MOST_UNPACKED_PIXELS:
        raise _too_large(image)
    return image


def _too_large(image: Image.Image) -> UnusablePicture:
    return UnusablePicture(f"有 {image.width}×{image.height} 像素，太大")


def _shown(image: Image.Image, crop: tuple[float, float, float, float], turned: int) -> Image.Image:
    """As Word shows it: upright, cut to the part that is seen, turned."""
    shown = _eight_bits(image)
    if not any(crop):
        # First of all, for what follows would copy every pixel.
        shown.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    shown = ImageOps.exif_transpose(shown)
    left, top, right, bottom = crop
    if any(crop):
        width, height = shown.size
        box = (
            round(width * left), round(height * top),
            max(round(width * left) + 1, round(width * (1 - right))),
            max(round(height * top) + 1, round(height * (1 - bottom))),
        )  # fmt: skip
        shown = shown.crop(box)
    if turned in (90, 180, 270):
        shown = shown.rotate(-turned, expand=True)
    if max(shown.size) > LONGEST_SIDE:
        shown.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return shown


def _eight_bits(image: Image.Image) -> Image.Image:
    """In a mode that can be made smaller without its colours being lost, where it has to be."""
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        _, high = image.getextrema()
        # Bits below 256 levels are thrown away as viewers do; a picture of fewer levels keeps them.
        scale = 1 / 256 if isinstance(high, int | float) and high > 255 else 1.0
        return image.convert("F").point(lambda value: value * scale).convert("L")
    if max(image.size) <= LONGEST_SIDE:
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("P", "PA"):
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    return image


def _saved(image: Image.Image, photo: bool) -> Encoded:
    has_alpha = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    if not photo:
        if image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA"):
            image = image.convert("RGBA" if has_alpha else "RGB")
        data = _bytes(image, "PNG", optimize=image.width * image.height < 1_000_000)
        if len(data) <= _LARGEST_PNG or (has_alpha and len(data) <= STANDARD.image_bytes):
            return Encoded(data, ".png")
    if has_alpha:
        white = Image.new("RGB", image.size, "white")
        white.paste(image.convert("RGBA"), mask=image.convert("RGBA").getchannel("A"))
        image = white
    return Encoded(_bytes(image.convert("RGB"), "JPEG", quality=_QUALITY), ".jpg")


def _bytes(image: Image.Image, format: str, **options: object) -> bytes:
    # What stood beside the pixels (EXIF, ICC, comments, XMP) stays behind.
    seen = image.info.get("transparency")
    image.info = {}
    if image.mode == "P" and isinstance(seen, int | bytes):
        options["transparency"] = seen
    stream = io.BytesIO()
    image.save(stream, format, exif=b"", icc_profile=None, **options)
    return stream.getvalue()


def _embedded(data: bytes) -> tuple[str, bytes]:
    """Media type and bytes of a picture inside a drawing, pixels only."""
    if kind_of(data) == "xml":
        raise UnusablePicture("里有一张图嵌在图里")
    encoded = encode(data)
    return ("image/png" if encoded.suffix == ".png" else "image/jpeg"), encoded.data
