"""Exported cases and blank forms hold what the notice asks for, and nobody's data."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise

import docx
import pytest

from casebook.exporters.case import export_case
from casebook.exporters.templates import blank_forms
from casebook.model.notice import Notice
from tests.importers.importing import corpus


@pytest.fixture(scope="module")
def notice() -> Notice:
    notice = corpus().notice(2021)
    assert notice is not None
    return notice


def _text(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|</w:tc>", "\n", xml))


@pytest.fixture(scope="module")
def forms(notice: Notice) -> dict[str, bytes]:
    return {slug: data for slug, _, data in blank_forms(notice)}


def test_there_is_one_for_each_attachment(notice: Notice, forms: dict[str, bytes]):
    assert len(forms) == len(notice.attachments)


def test_the_cover_has_every_blank(notice: Notice, forms: dict[str, bytes]):
    for field in notice.cover.fields:
        assert f"{field.name}：" in _text(forms["cover"])


def test_the_form_has_every_blank_and_the_base_years(notice: Notice, forms: dict[str, bytes]):
    text = _text(forms["form"])
    for field in notice.form.fields:
        assert field.name in text
    for figure in notice.form.figures:
        assert figure.text in text
    for year in notice.base_years:
        assert str(year) in text


def test_the_pledge_is_verbatim(notice: Notice, forms: dict[str, bytes]):
    text = _text(forms["pledge"])
    for sentence in notice.pledge.sentences.model_dump().values():
        assert sentence in text


def test_the_skeleton_tells_lengths_and_contents(notice: Notice, forms: dict[str, bytes]):
    text = _text(forms["report"])
    for section in notice.report.sections:
        assert section.name in text
        assert section.length.text in text
        assert section.guidance in text


def test_paper_and_margins_are_those_of_the_standard(forms: dict[str, bytes]):
    section = docx.Document(io.BytesIO(forms["cover"])).sections[0]
    lengths = (
        section.page_width, section.page_height, section.top_margin, section.left_margin,
        section.bottom_margin, section.right_margin,
    )  # fmt: skip
    assert [round(length.mm) for length in lengths if length] == [210, 297, 37, 28, 35, 26]


def test_an_exported_case_has_contents_and_numbered_captions():
    case = corpus().cases[0]
    with zipfile.ZipFile(io.BytesIO(export_case(case, corpus()))) as archive:
        xml = archive.read("word/document.xml").decode()
        names = archive.namelist()
    assert ' TOC \\o "1-3"' in xml
    assert xml.count(" SEQ 图 ") == len(case.document.figures)
    assert xml.count(" SEQ 表 ") == len(case.document.tables)
    assert any(name.endswith(".svg") for name in names)


def test_personal_blanks_stay_blank(notice: Notice):
    case = corpus().cases[0]
    document = docx.Document(io.BytesIO(export_case(case, corpus())))
    personal = {field.name for field in notice.form.fields if field.personal}
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    values = [after for row in cells for name, after in pairwise(row) if name in personal]
    assert set(values) <= {"", *personal}
    assert document.core_properties.author == ""
