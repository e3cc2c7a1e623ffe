"""Words, lines and cells that only look like contacts, from kept.yml: nothing of them may go."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.importers.importing import import_bytes
from tests.importers.raw import cell, paragraph, table
from tests.importers.test_structures import built, lines, text

KEPT = yaml.safe_load(Path(__file__).with_name("kept.yml").read_text("utf-8"))
FORM = [
    ["申报单位", "衡岳机械（示例）有限公司", "统一社会信用代码", "91430400MA0000001X"],
    ["标杆名称", "衡岳机械（示例）有限公司实施六西格玛的实践经验", "申报方向", "1"],
    ["法人代表", "吴十娘", "职务", "党委书记、董事长、首席质量官"],
    ["申报联系人", "赵六郎", "职务", "企管办"],
    ["手机", "13907340001", "通讯地址", "湖南省衡阳市高新区"],
]


def _table(rows: list[list[str]]) -> str:
    return table(
        [[cell("".join(map(paragraph, each.split("\n")))) for each in row] for row in rows]
    )


def _report(middle: str, *, form: bool) -> bytes:
    opening = lines("bold", "一、企业概况", "二、质量管理模式或方法简介", "三、实施与运行情况")
    closing = text("改善") + lines("bold", "四、实施效果")
    return built((_table(FORM) if form else "") + opening + middle + closing)


def _plain(words: str) -> str:
    return re.sub(r"\s+|<[^>]+>|\\|\*", "", words)


@pytest.mark.parametrize("form", [False, True], ids=["报告", "推荐表和报告"])
def test_every_passage_stays(form: bool, tmp_path: Path):
    middle = "".join(text("改善") + paragraph(each) for each in KEPT["passages"])
    result = import_bytes(_report(middle, form=form), tmp_path)
    there = _plain(result.text)
    assert [each for each in KEPT["passages"] if _plain(each) not in there] == []
    assert [each.text for each in result.case.document.headings][3:] == ["四、实施效果"]


@pytest.mark.parametrize("form", [False, True], ids=["报告", "推荐表和报告"])
@pytest.mark.parametrize("case", KEPT["tables"], ids=lambda case: str(case["name"]))
def test_every_cell_stays(case: dict[str, Any], form: bool, tmp_path: Path):
    result = import_bytes(_report(text("改善") + _table(case["rows"]), form=form), tmp_path)
    there = _plain(result.text)
    secrets = case.get("secrets", [])
    wanted = [each for row in case["rows"] for each in row]
    lost = [each for each in wanted if _plain(each) not in there]
    assert [each for each in lost if not any(one in each for one in secrets)] == []
    assert [each for each in secrets if each.encode() in result.written] == []
    if case["name"] in ("小组成员带电话", "供应商带电话"):
        assert any("留下了负责人等的姓名" in each for each in result.imported.todo)
    if form:
        assert result.case.front.title == FORM[1][1]
        assert result.case.front.direction == 1
