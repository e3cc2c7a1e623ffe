"""Pictures of pixels: upright, of a sensible size, without EXIF, ICC, comments or hidden margins."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from typing import TypeVar

from PIL import Image, ImageOps, ImageSequence

from casebook.media.unusable import UnusablePicture

LONGEST_SIDE = 1600
"""Pixels; what a screen shows of a report's figure, twice over."""

MOST_UNPACKED = 64_000_000
"""Bytes of the pixels of a picture that must be unpacked whole, all its frames; a JPEG is read at a smaller scale."""

MOST_JPEG_PIXELS = 200_000_000
QUALITY = 85
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF", "MPO")
_MOVING = ("GIF", "WEBP")
_BANDS = {
    "1": 2, "L": 1, "P": 4, "LA": 2, "PA": 5, "I;16": 2, "I;16B": 2, "I": 4, "F": 4, "RGBA": 4,
    "CMYK": 4,
}  # fmt: skip
"""Bytes of a pixel by mode, once it is in the form in which it is made smaller."""

_PNG_MODES = ("1", "L", "LA", "P", "RGB", "RGBA")

Crop = tuple[float, float, float, float]
"""Parts of the width and height that are not shown: left, top, right, bottom."""

UNCUT: Crop = (0.0, 0.0, 0.0, 0.0)
Made = TypeVar("Made")


def guarded(work: Callable[[], Made]) -> Made:
    """What `work` gives. Raises UnusablePicture for whatever Pillow cannot make sense of."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a size that is judged here
            return work()
    except Image.DecompressionBombError as error:
        raise UnusablePicture("像素太多") from error
    except UnusablePicture:
        raise
    except Exception as error:
        raise UnusablePicture("坏了或格式认不出") from error


def opened(data: bytes, most: int = MOST_UNPACKED) -> Image.Image:
    """The picture, not read yet. Raises UnusablePicture when its pixels take more than `most` bytes."""
    image = Image.open(io.BytesIO(data), formats=FORMATS)
    if is_photo(image):
        if image.width * image.height > MOST_JPEG_PIXELS:
            raise _too_large(image)
        # The smallest scale that the format can be read at, but not below what is kept.
        share = min(1.0, LONGEST_SIDE / max(image.size))
        image.draft("RGB", (round(image.width * share), round(image.height * share)))
    if _size(image) > most:
        raise _too_large(image)
    return image


def unpacked_size(data: bytes) -> int:
    """Bytes of the pixels of a picture that must be unpacked whole; 0 for a JPEG and what is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=FORMATS)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0  # to encode it tells what is wrong with it
    return 0 if is_photo(image) else _size(image)


def _size(image: Image.Image) -> int:
    frames: int = getattr(image, "n_frames", 1) if image.format in _MOVING else 1
    return image.width * image.height * _BANDS.get(image.mode, 3) * frames


def _too_large(image: Image.Image) -> UnusablePicture:
    return UnusablePicture(f"有 {image.width}×{image.height} 像素，太大")


def is_photo(image: Image.Image) -> bool:
    return image.format in ("JPEG", "MPO")


def shown(image: Image.Image, crop: Crop = UNCUT, turned: int = 0) -> Image.Image:
    """As Word shows it: upright, cut to the part that is seen, turned, at most LONGEST_SIDE on a side."""
    upright = _eight_bits(image)
    if not any(crop):
        # First of all, for what follows would copy every pixel.
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    upright = ImageOps.exif_transpose(upright)
    left, top, right, bottom = crop
    if any(crop):
        width, height = upright.size
        box = (
            round(width * left), round(height * top),
            max(round(width * left) + 1, round(width * (1 - right))),
            max(round(height * top) + 1, round(height * (1 - bottom))),
        )  # fmt: skip
        upright = upright.crop(box)
    if turned in (90, 180, 270):
        upright = upright.rotate(-turned, expand=True)
    if max(upright.size) > LONGEST_SIDE:
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return upright


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


def has_alpha(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info


def png(image: Image.Image) -> bytes:
    if image.mode not in _PNG_MODES:
        image = image.convert("RGBA" if has_alpha(image) else "RGB")
    return _saved(image, "PNG", optimize=image.width * image.height < 1_000_000)


def jpeg(image: Image.Image) -> bytes:
    """On white where it is transparent."""
    if has_alpha(image):
        seen = image.convert("RGBA")
        image = Image.new("RGB", image.size, "white")
        image.paste(seen, mask=seen.getchannel("A"))
    return _saved(image.convert("RGB"), "JPEG", quality=QUALITY)


def moving(image: Image.Image) -> bytes:
    """A GIF or WebP with all its frames and their times."""
    frames, times = [], []
    for frame in ImageSequence.Iterator(image):
        frames.append(_bare(shown(frame.convert("RGBA"))))
        times.append(frame.info.get("duration", 0))  # known only once the frame is read
    options: dict[str, object] = {}
    if len(frames) > 1:
        # Frames as they are shown: a GIF's are parts of one another in the file.
        options = {
            "save_all": True, "append_images": frames[1:], "duration": times,
            "loop": image.info.get("loop", 0), "disposal": 2,
        }  # fmt: skip
        if image.format == "WEBP":
            del options["disposal"]
    if image.format == "WEBP":
        options |= {"quality": QUALITY, "method": 4}
    stream = io.BytesIO()
    frames[0].save(stream, image.format, **options)
    return stream.getvalue()


def _saved(image: Image.Image, format: str, **options: object) -> bytes:
    if image.mode == "P" and isinstance(seen := image.info.get("transparency"), int | bytes):
        options["transparency"] = seen
    stream = io.BytesIO()
    _bare(image).save(stream, format, exif=b"", icc_profile=None, **options)
    return stream.getvalue()


def _bare(image: Image.Image) -> Image.Image:
    """Without what stood beside the pixels: EXIF, ICC, comments, XMP."""
    image.info = {}
    return image
