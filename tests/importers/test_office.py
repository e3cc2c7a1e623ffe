"""What needs LibreOffice: old formats and Windows drawings, shut in and bounded."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from casebook.importers.office import libreoffice, older
from casebook.importers.office.libreoffice import find_soffice
from casebook.importers.package.file_kind import FileKind, kind_of_file
from casebook.model.errors import CasebookError
from tests.importers.importing import import_bytes
from tests.importers.raw import Package, inline_picture, paragraph
from tests.importers.test_structures import built, lines

needs_office = pytest.mark.skipif(find_soffice() is None, reason="没有安装「LibreOffice」")


def emf() -> bytes:
    """An enhanced metafile with one filled rectangle."""
    records = struct.pack("<IIiiii", 43, 24, 10, 10, 190, 90)  # EMR_RECTANGLE
    records += struct.pack("<IIIII", 14, 20, 0, 16, 20)  # EMR_EOF
    size = 88 + len(records)
    head = struct.pack("<II", 1, 88) + struct.pack("<iiii", 0, 0, 200, 100)
    head += struct.pack("<iiii", 0, 0, 5000, 2500) + b" EMF" + struct.pack("<I", 0x10000)
    head += struct.pack("<IIHHIII", size, 3, 1, 0, 0, 0, 0) + struct.pack("<ii", 1024, 768)
    head += struct.pack("<ii", 270, 203)
    return head + records


def with_drawing() -> bytes:
    package = Package()
    id = package.add("image", "media/image1.emf", emf())
    body = lines("bold", "一、企业概况") + paragraph(inline_picture(id)) + paragraph("图1 流程")
    return built(body, package)


@needs_office
def test_a_windows_drawing_becomes_a_picture(tmp_path: Path):
    result = import_bytes(with_drawing(), tmp_path)
    assert "![图1 流程](liucheng.png)" in result.body


def test_without_libreoffice_a_windows_drawing_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("casebook.importers.office.drawings.find_soffice", lambda: None)
    result = import_bytes(with_drawing(), tmp_path)
    assert any("图1 流程：图是 Windows 图元（EMF）" in line for line in result.imported.todo)
    assert "图1 流程" in result.body


def test_without_libreoffice_an_old_format_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(older, "find_soffice", lambda: None)
    with pytest.raises(CasebookError) as caught:
        import_bytes(b"{\\rtf1 a}", tmp_path, "report.doc")
    assert "是RTF 文档，要先转成 .docx" in caught.value.message
    assert "安装 LibreOffice" in caught.value.help


@needs_office
def test_a_format_is_told_by_its_bytes(tmp_path: Path):
    text = "".join(
        f"\\u{ord(each)}?" for each in "一、企业概况\n公司生产主轴，供应全省的机床企业。"
    )
    rtf = "{\\rtf1\\ansi " + text.replace("\\u10?", "\\par ") + "}"
    result = import_bytes(rtf.encode(), tmp_path, "report.docx")
    assert "## 一、企业概况" in result.body
    assert kind_of_file(tmp_path / "report.docx") is FileKind.RTF


@needs_office
def test_it_is_ended_when_it_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(libreoffice, "_WAIT", 0.01)
    file = tmp_path / "a.rtf"
    file.write_bytes(b"{\\rtf1 a}")
    with pytest.raises(CasebookError, match="超时"):
        libreoffice.convert([file], "docx", tmp_path)
