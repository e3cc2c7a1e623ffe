"""Figures of a case to pictures that every Word shows; a drawing goes along beside its copy in pixels."""

from __future__ import annotations

import io
from pathlib import Path

import resvg_py
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Emu, Mm
from docx.text.paragraph import Paragraph
from PIL import Image

from casebook.model.errors import CasebookError

_WIDEST, _TALLEST = Mm(150), Mm(190)
_ZOOM = 2
_EMU_PER_PIXEL = 9525
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_SVG_EXTENSION = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' r:embed="{id}"/></a:ext></a:extLst>'
)


def add_figure(document: Document, paragraph: Paragraph, file: Path, caption: str) -> None:
    """Put a picture into an empty paragraph, no wider than the text.

    Raises CasebookError when the file cannot be read or shows nothing.
    """
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing = 1
    try:
        data = file.read_bytes()
        pixels = _pixels(data, file)
        with Image.open(io.BytesIO(pixels)) as image:
            width, height = image.size
    except (OSError, ValueError) as error:
        raise CasebookError(
            f"图片「{file.name}」读不出来", "运行 casebook check 看看是哪里的问题"
        ) from error
    zoom = _ZOOM if file.suffix.lower() == ".svg" else 1
    shown = min(_WIDEST, width * _EMU_PER_PIXEL // zoom, _TALLEST * width // max(1, height))
    run = paragraph.add_run()
    try:
        picture = run.add_picture(io.BytesIO(pixels), width=Emu(int(shown)))
    except (UnrecognizedImageError, UnexpectedEndOfFileError, InvalidImageStreamError):
        # Forms of a format that Word's own reader knows and python-docx does not.
        picture = run.add_picture(io.BytesIO(_as_png(pixels)), width=Emu(int(shown)))
    picture._inline.docPr.set("descr", caption)
    picture._inline.docPr.set("name", f"图{picture._inline.docPr.id}")
    if file.suffix.lower() == ".svg":
        _add_drawing(document, picture._inline, data)


def _pixels(data: bytes, file: Path) -> bytes:
    suffix = file.suffix.lower()
    if suffix == ".svg":
        return resvg_py.svg_to_bytes(
            svg_string=data.decode("utf-8"), zoom=_ZOOM, background="white",
            sans_serif_family="Noto Sans CJK SC", serif_family="Noto Serif CJK SC",
        )  # fmt: skip
    return _as_png(data) if suffix == ".webp" else data


def _as_png(data: bytes) -> bytes:
    stream = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        image.convert("RGB" if image.mode == "CMYK" else "RGBA").save(stream, "PNG")
    return stream.getvalue()


def _add_drawing(document: Document, inline: object, data: bytes) -> None:
    """The SVG itself, which newer programs show instead (the svgBlip of 2016)."""
    package = document.part.package
    taken = {str(part.partname) for part in package.iter_parts()}
    number = next(n for n in range(1, 10_000) if f"/word/media/drawing{n}.svg" not in taken)
    part = Part(PackURI(f"/word/media/drawing{number}.svg"), "image/svg+xml", data, package)
    id = document.part.relate_to(part, _IMAGE)
    blip = next(inline.iter(qn("a:blip")))  # type: ignore[attr-defined]  # an lxml element
    blip.append(parse_xml(_SVG_EXTENSION.format(id=id)))
