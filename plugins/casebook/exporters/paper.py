"""Paper and type as offices expect them (GB/T 9704-2012, 5.2 and 7.3), with free typefaces to fall back on."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from casebook.exporters.fields import add_field

TITLE_FONT, BODY_FONT, BLACK_FONT, KAI_FONT, PAGE_FONT = (
    "方正小标宋简体", "仿宋", "黑体", "楷体", "宋体",
)  # fmt: skip
_FALLBACKS = {
    TITLE_FONT: "Noto Serif CJK SC",
    BODY_FONT: "FandolFang R",
    BLACK_FONT: "Noto Sans CJK SC",
    KAI_FONT: "FandolKai",
    PAGE_FONT: "Noto Serif CJK SC",
}
"""Free typefaces that a reader's program takes where the first is not installed (w:altName)."""

BODY_SIZE = Pt(16)
"""三号."""
TITLE_SIZE = Pt(22)
"""二号."""
SMALL_SIZE = Pt(12)
_LINE = Pt(28)
"""22 lines of 28 characters fill a page."""
_LATIN = "Times New Roman"
_HEADINGS = ((BLACK_FONT, False), (KAI_FONT, False), (BODY_FONT, True), (BODY_FONT, False))
_STAMP = (1980, 1, 1, 0, 0, 0)


def new_document(title: str) -> Document:
    """An empty A4 document with the styles set; it names no author."""
    document = docx.Document()
    _drop_thumbnail(document)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(28)
    _page_number(section.footer.paragraphs[0])
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title = title
    _styles(document)
    _fallbacks(document)
    return document


def _drop_thumbnail(document: Document) -> None:
    """python-docx's own template shows another document's first page, and who made the picture."""
    relations = document.part.package.rels
    for key, relation in list(relations.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relations[key]


def to_bytes(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    stream = io.BytesIO()
    document.save(stream)
    steady = io.BytesIO()
    with (
        zipfile.ZipFile(stream) as source,
        zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            entry = zipfile.ZipInfo(info.filename, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(info))
    return steady.getvalue()


def style(document: Document, name: str) -> ParagraphStyle:
    found = document.styles[name]
    assert isinstance(found, ParagraphStyle)
    return found


def _styles(document: Document) -> None:
    normal = style(document, "Normal")
    _type(normal, BODY_FONT, BODY_SIZE)
    layout = normal.paragraph_format
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, _LINE
    layout.space_before = layout.space_after = Pt(0)
    title = style(document, "Title")
    _type(title, TITLE_FONT, TITLE_SIZE)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.line_spacing = Pt(36)
    title.paragraph_format.space_after = Pt(14)
    borders = title.element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if borders is not None:
        borders.getparent().remove(borders)
    for level, (font, bold) in enumerate(_HEADINGS, start=1):
        heading = style(document, f"Heading {level}")
        _type(heading, font, BODY_SIZE, bold)
        heading.paragraph_format.space_before = heading.paragraph_format.space_after = Pt(0)
        _indent(heading)
    caption = style(document, "Caption")
    _type(caption, BLACK_FONT, SMALL_SIZE)
    caption.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for name in ("List Bullet", "List Number", "List Bullet 2", "List Number 2", "List Bullet 3"):
        style(document, name).paragraph_format.space_after = Pt(0)


def _type(which: ParagraphStyle, font: str, size: Pt, bold: bool = False) -> None:
    which.font.name = _LATIN
    which.font.size = size
    which.font.bold = bold
    which.font.italic = False
    which.font.color.rgb = RGBColor(0, 0, 0)
    fonts = which.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), font)
    # The template's theme would win over the typeface set here.
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _indent(which: ParagraphStyle | Paragraph) -> None:
    """Two characters, whatever their size."""
    indent = OxmlElement("w:ind")
    indent.set(qn("w:firstLineChars"), "200")
    indent.set(qn("w:firstLine"), "640")
    element = which.element if isinstance(which, ParagraphStyle) else which._p
    element.get_or_add_pPr().append(indent)


def indent(paragraph: Paragraph) -> None:
    """Stand the first line in by two characters."""
    _indent(paragraph)


def _page_number(paragraph: Paragraph) -> None:
    """— 1 — in 四号 (GB/T 9704-2012, 7.5)."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("— ").font.size = Pt(14)
    add_field(paragraph, "PAGE", "1").font.size = Pt(14)
    paragraph.add_run(" —").font.size = Pt(14)


def _fallbacks(document: Document) -> None:
    """Other names of the typefaces, in the font table."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/fontTable"):
            part = relation.target_part
            entries = "".join(
                f'<w:font w:name="{name}"><w:altName w:val="{other}"/></w:font>'
                for name, other in _FALLBACKS.items()
            )
            part._blob = part.blob.replace(b"</w:fonts>", f"{entries}</w:fonts>".encode())
