"""What stands in odd places: pages set as tables, contents without numbers, embedded documents, lost pictures."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from casebook.importers.writing.pictures import encode
from tests.importers.importing import Result, import_bytes
from tests.importers.raw import Package, cell, inline_picture, paragraph, part, run, table
from tests.importers.test_structures import built, lines
from tests.importers.writer import picture

NAMES = ("一、企业概况", "二、质量管理模式或方法简介", "三、实施与运行情况", "四、实施效果")
SECTIONS = [(2, name) for name in NAMES]


def _headings(result: Result) -> list[tuple[int, str]]:
    return [(each.level, each.text) for each in result.case.document.headings]


def _report(middle: str) -> str:
    return lines("bold", *NAMES[:3]) + middle + lines("bold", NAMES[3])


def test_a_page_set_as_a_table_comes_apart_with_its_figures_in_place(tmp_path: Path):
    package = Package()
    id = package.add("image", "media/1.jpeg", picture([9, 90, 9]))
    first = lines("bold", *NAMES[:2]) + paragraph(inline_picture(id)) + paragraph("图1 流程")
    body = table([[cell(first)], [cell(lines("bold", *NAMES[2:]))]])
    result = import_bytes(built(body, package), tmp_path)
    assert _headings(result) == SECTIONS
    assert result.body.index("![图1 流程]") < result.body.index("## 三、")


def test_contents_without_page_numbers_go(tmp_path: Path):
    body = paragraph("目　录") + "".join(map(paragraph, NAMES)) + lines("bold", *NAMES)
    assert _headings(import_bytes(built(body), tmp_path)) == SECTIONS


@pytest.mark.parametrize("outside", [False, True])
def test_a_lost_picture_keeps_its_caption(tmp_path: Path, *, outside: bool):
    package = Package()
    ids = [package.add("image", f"media/{n}.jpeg", picture([n, 90, 9])) for n in (1, 2)]
    lost = (
        package.relate("image", "http://127.0.0.1:9/a.png", external=True) if outside else "rId99"
    )
    body = "".join(
        paragraph(inline_picture(id)) + paragraph(f"图{number} {name}")
        for number, (id, name) in enumerate(zip([ids[0], lost, ids[1]], "甲乙丙", strict=True), 1)
    )
    result = import_bytes(built(_report(body), package), tmp_path)
    assert "![图1 甲]" in result.body
    assert "![图3 丙]" in result.body
    assert "\n图2 乙\n" in result.body
    assert any("图2 乙" in line for line in result.imported.todo)


def test_pictures_in_nested_tables_are_all_found(tmp_path: Path):
    package = Package()
    inner = ""
    for number in range(4):
        id = package.add("image", f"media/{number}.jpeg", picture([number * 50, 90, 9]))
        shown = cell(paragraph(inline_picture(id)) + paragraph(f"图{number + 1} 步骤"))
        inner = table([[f"步骤{number}的做法要写在这里", cell(inner + paragraph("")), shown]])
    result = import_bytes(built(_report(inner), package), tmp_path)
    assert [f"![图{n} 步骤]" in result.body for n in range(1, 5)] == [True] * 4


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<html><body><p>嵌入的段落文字。</p><table><tr><td>甲</td><td>乙</td></tr></table></body></html>"),
        ("a.txt", "嵌入的段落文字。\n甲乙"),
        ("a.docx", built(paragraph("嵌入的段落文字。") + table([["甲", "乙"]]))),
    ],
)  # fmt: skip
def test_an_embedded_document_is_taken_in(name: str, content: bytes | str, tmp_path: Path):
    package = Package()
    package.parts[f"word/{name}"] = content
    id = package.relate("aFChunk", name)
    result = import_bytes(built(_report(f'<w:altChunk r:id="{id}"/>'), package), tmp_path)
    assert "\n嵌入的段落文字。\n" in result.body
    assert "甲" in result.body


def test_an_embedded_document_that_is_not_read_is_told_of(tmp_path: Path):
    package = Package()
    package.parts["word/a.rtf"] = "{\\rtf1 x}"
    id = package.relate("aFChunk", "a.rtf")
    result = import_bytes(built(_report(f'<w:altChunk r:id="{id}"/>'), package), tmp_path)
    assert any("嵌入的另一份文档" in line for line in result.imported.left_out)


def test_a_deleted_cell_is_gone(tmp_path: Path):
    gone = cell("删掉的格").replace("<w:tcPr>", '<w:tcPr><w:cellDel w:id="1"/>')
    body = _report(table([["甲", "乙", gone], ["1", "2", gone]]))
    assert "删掉的格" not in import_bytes(built(body), tmp_path).body


def test_a_picture_of_sixteen_bits_keeps_its_greys():
    image = Image.new("I;16", (64, 64))
    image.putdata([x * 1024 for x in range(64)] * 64)
    stream = io.BytesIO()
    image.save(stream, "PNG")
    low, high = Image.open(io.BytesIO(encode(stream.getvalue()).data)).convert("L").getextrema()
    assert (low, high) == (0, 252)


def test_a_picture_inside_a_drawing_loses_its_exif(tmp_path: Path):

    data = base64.b64encode(picture([9, 9, 9])).decode()
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:editor" viewBox="0 0 9 9" x:file="C:/zhaoliu">'
        f'<title>zhaoliu</title><image href="data:image/jpeg;base64,{data}" width="9" height="9"/></svg>'
    )
    encoded = encode(drawing.encode())
    assert encoded.suffix == ".svg"
    assert b"zhaoliu" not in encoded.data
    assert data[:60].encode() not in encoded.data


def test_a_mark_of_a_note_is_no_part_of_a_heading(tmp_path: Path):
    package = Package()
    note = f'<w:footnote w:id="1">{paragraph("注的内容")}</w:footnote>'
    package.add("footnotes", "footnotes.xml", part("w:footnotes", note))
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = paragraph(run(NAMES[0], "<w:b/>") + mark) + lines("bold", *NAMES[1:])
    result = import_bytes(built(body, package), tmp_path)
    assert "## 一、企业概况[^1]" in result.body
    assert _headings(result) == SECTIONS
