"""Word files written part by part, so that a test decides every byte of them."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from casebook.importers.package.markup import NAMESPACES

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PICTURE = NAMESPACES["pic"]
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORD = "application/vnd.openxmlformats-officedocument"
_KINDS = {
    kind: f"wordprocessingml.{kind}"
    for kind in ("styles", "numbering", "footnotes", "comments", "header")
} | {"chart": "drawingml.chart"}
_DECLARED = "".join(
    f' xmlns:{prefix}="{name}"'
    for prefix, name in NAMESPACES.items()
    if prefix not in ("ct", "rel")
)


@dataclass
class Package:
    """`parts` are bytes or text by name; `relations` of the main document as (kind, target, external)."""

    body: str = ""
    parts: dict[str, bytes | str] = field(default_factory=dict)
    relations: list[tuple[str, str, bool]] = field(default_factory=list)
    main: str = "word/document.xml"
    content_type: str = _MAIN

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of a new relationship of the main document."""
        self.relations.append((kind, target, external))
        return f"rId{len(self.relations)}"

    def add(self, kind: str, name: str, content: bytes | str) -> str:
        """A part beside the main document, and the id that refers to it."""
        self.parts[f"word/{name}"] = content
        return self.relate(kind, name)

    def all_parts(self) -> dict[str, bytes | str]:
        folder, _, name = self.main.rpartition("/")
        return {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="jpeg" ContentType="image/jpeg"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            + "".join(
                f'<Override PartName="/{part}" ContentType="{_WORD}.{_KINDS[kind]}+xml"/>'
                for part in self.parts
                for kind in _KINDS
                if part.endswith(".xml") and f"/{kind}" in part
            )
            + f'<Override PartName="/{self.main}" ContentType="{self.content_type}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="{self.main}"/>'
            "</Relationships>",
            self.main: document(self.body),
            f"{folder}/_rels/{name}.rels": self._relations(),
            **self.parts,
        }

    def bytes(self) -> bytes:
        return zipped(self.all_parts())

    def _relations(self) -> str:
        entries = "".join(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{escape(target)}"'
            + (' TargetMode="External"' if external else "")
            + "/>"
            for number, (kind, target, external) in enumerate(self.relations, start=1)
        )
        return f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def document(body: str) -> str:
    return f"<w:document{_DECLARED}><w:body>{body}</w:body></w:document>"


def part(name: str, content: str) -> str:
    """A part whose root element is `name`, with every namespace declared."""
    return f"<{name}{_DECLARED}>{content}</{name}>"


def zipped(parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def run(text: str, properties: str = "") -> str:
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "", run_properties: str = "") -> str:
    """`content` is text, or runs where it begins with an angle bracket."""
    inner = content if content.startswith("<") else run(content, run_properties) if content else ""
    about = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{about}{inner}</w:p>"


def table(rows: list[list[str]]) -> str:
    """Cells are texts, or whole w:tc elements where they begin with an angle bracket."""
    width = max(sum(_width(each) for each in row) for row in rows)
    columns = '<w:gridCol w:w="1500"/>' * width
    lines = "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"


def _width(content: str) -> int:
    match = re.match(r'<w:tc><w:tcPr><w:gridSpan w:val="(\d+)"', content)
    return int(match[1]) if match else 1


def cell(content: str, *, span: int = 1, merge: str = "") -> str:
    about = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    about += {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}[merge]
    inner = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{inner}</w:tc>"


def _cell(text: str) -> str:
    return text if text.startswith("<w:tc") else cell(text)


def inline_picture(id: str, description: str = "", *, anchored: bool = False) -> str:
    """A run with a picture of that relationship."""
    kind = "anchor" if anchored else "inline"
    return (
        f'<w:r><w:drawing><wp:{kind}><wp:extent cx="3048000" cy="1905000"/>'
        f'<wp:docPr id="1" name="图片" descr="{description}"/><a:graphic><a:graphicData uri="{_PICTURE}">'
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="3048000" cy="1905000"/></a:xfrm><a:prstGeom prst="rect"/>'
        f"</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r>"
    )
