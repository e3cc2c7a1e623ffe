"""Any picture to one that a case may hold, or that the site may show."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.media import pixels
from casebook.media.drawing import clean_drawing
from casebook.media.unusable import UnusablePicture
from casebook.model.limits import STANDARD
from casebook.source.media import kind_of

_LARGEST_PNG = 600_000
_LARGEST_PIXEL = 5


@dataclass(frozen=True, slots=True)
class Encoded:
    """`suffix` is .png, .jpg or .svg."""

    data: bytes
    suffix: str


def encode(data: bytes, crop: pixels.Crop = pixels.UNCUT, turned: int = 0) -> Encoded:
    """In the kind that suits it best. Raises UnusablePicture for what is no picture, broken or too large."""
    if kind_of(data) == "xml":
        return Encoded(clean_drawing(data, _inside), ".svg")

    def made() -> Encoded:
        image = pixels.opened(data)
        seen = pixels.shown(image, crop, turned)
        if not pixels.is_photo(image):
            as_png = pixels.png(seen)
            alpha = pixels.has_alpha(seen)
            if len(as_png) <= _LARGEST_PNG or (alpha and len(as_png) <= STANDARD.image_bytes):
                return Encoded(as_png, ".png")
        return Encoded(pixels.jpeg(seen), ".jpg")

    return pixels.guarded(made)


def published(data: bytes, kind: str, most_pixels: int = STANDARD.image_pixels) -> bytes:
    """The picture as the site shows it, of the same kind: svg, png, jpeg, gif or webp.

    The same bytes give the same bytes. Raises UnusablePicture for one that is of another kind,
    broken or too large.
    """
    found = kind_of(data)
    if (found if found != "xml" else "svg") != kind:
        raise UnusablePicture("内容与扩展名不符")
    if kind == "svg":
        return clean_drawing(data, _inside)

    def made() -> bytes:
        image = pixels.opened(data, _LARGEST_PIXEL * most_pixels)
        if kind in ("gif", "webp"):
            return pixels.moving(image)
        seen = pixels.shown(image)
        return pixels.jpeg(seen) if kind == "jpeg" else pixels.png(seen)

    return pixels.guarded(made)


def _inside(data: bytes) -> tuple[str, bytes]:
    """Media type and bytes of a picture inside a drawing."""
    if kind_of(data) == "xml":
        raise UnusablePicture("里有一张图嵌在图里")
    encoded = encode(data)
    return ("image/png" if encoded.suffix == ".png" else "image/jpeg"), encoded.data
