"""Tiny images of each kind, made when asked for."""

from __future__ import annotations

from io import BytesIO

from PIL import ExifTags, Image

SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
CHANGSHA = {1: "N", 2: (28.0, 12.0, 0.0), 3: "E", 4: (112.0, 56.0, 0.0)}


def raster(format: str, located: bool = False) -> bytes:
    """A picture of 3 by 2 pixels; `format` as Pillow names it."""
    exif = Image.Exif()
    if located:
        exif[ExifTags.IFD.GPSInfo] = CHANGSHA
    file = BytesIO()
    Image.new("RGB", (3, 2), "red").save(file, format, exif=exif.tobytes())
    return file.getvalue()
