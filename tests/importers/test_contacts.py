"""Contacts in tables, signatures, bylines and sentences, case by case from contacts.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.importers.importing import import_bytes
from tests.importers.raw import cell, paragraph, table
from tests.importers.test_structures import built, lines, text

CASES = yaml.safe_load(Path(__file__).with_name("contacts.yml").read_text("utf-8"))


def _cell(value: str) -> str:
    return cell("".join(map(paragraph, value.split("\n"))))


def _table(rows: list[list[str]]) -> str:
    width = max(map(len, rows))
    return table([[*map(_cell, row), *[_cell("")] * (width - len(row))] for row in rows])


def _body(case: dict[str, Any]) -> str:
    body = _table(case["form"]) if "form" in case else ""
    body += "".join(map(paragraph, case.get("before", ())))
    body += lines("bold", "一、企业概况", "二、质量管理模式或方法简介", "三、实施与运行情况")
    body += "".join(map(paragraph, case.get("lines", ())))
    body += _table(case["table"]) if "table" in case else ""
    body += paragraph("四、实施效果", "", "<w:b/>") + text("效果")
    return body + "".join(map(paragraph, case.get("after", ())))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_contacts_stay_behind_and_the_rest_does_not(case: dict[str, Any], tmp_path: Path):
    result = import_bytes(built(_body(case)), tmp_path)
    leaked = [each for each in case.get("secrets", ()) if each.encode() in result.written]
    lost = [each for each in case.get("kept", ()) if each not in result.text.replace("\\", "")]
    assert (leaked, lost) == ([], [])


def test_who_wrote_the_file_is_no_part_of_it(tmp_path: Path):
    field = (
        '<w:fldSimple w:instr=" AUTHOR "><w:r><w:t>赵六郎</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr=" FILENAME \\p "><w:r><w:t>C:\\zhaoliu\\a.docx</w:t></w:r></w:fldSimple>'
    )
    body = lines("bold", "一、企业概况") + paragraph(field)
    written = import_bytes(built(body), tmp_path).written
    assert "赵六郎".encode() not in written
    assert b"zhaoliu" not in written
