"""What the importer reads of a form, however it is laid out and filled in (forms.yml)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.importers.draft.application import find_date
from tests.importers.importing import import_bytes
from tests.importers.raw import cell, paragraph, table
from tests.importers.test_structures import built, lines

FORMS = yaml.safe_load(Path(__file__).with_name("forms.yml").read_text("utf-8"))
SECRETS = ("高建设", "李明", "13907340001", "工业大道8号")


def _form(rows: list[list[str]]) -> str:
    width = max(map(len, rows))
    return table(
        [
            [cell("".join(map(paragraph, each.split("\n")))) for each in row]
            + [cell("")] * (width - len(row))
            for row in rows
        ]
    )


@pytest.mark.parametrize("case", FORMS, ids=lambda case: str(case["name"]))
def test_every_blank_is_read(case: dict[str, Any], tmp_path: Path):
    sections = ("一、企业概况", "二、质量管理模式或方法简介", "三、实施与运行情况", "四、实施效果")
    result = import_bytes(built(_form(case["rows"]) + lines("bold", *sections)), tmp_path)
    front = result.case.front
    assert (front.enterprise, front.title, front.uscc, front.city, front.direction) == (
        "衡岳机械（示例）有限公司",
        "衡岳机械（示例）有限公司实施六西格玛的实践经验",
        "91430400MA0000001X",
        "衡阳市",
        case.get("direction", 1),
    )
    assert [each for each in SECRETS if each.encode() in result.written] == []
    assert "申报单位" not in result.body


@pytest.mark.parametrize(
    "text",
    ["2021 年 5 月 6 日", "2021.05.06", "2021-5-6", "2021/05/06", "２０２１年５月６日", "20210506",
     "2 0 2 1 年 5 月 6 日", "2021年五月六日", "二〇二一年五月六日", "二○二一年五月六日", "二零二一年五月六日",
     "二O二一年五月六日", "二〇二一 年 五 月 六 日", "日期：2021年05月06日", "2021年 5月6 号"],
)  # fmt: skip
def test_dates_are_read_in_any_digits(text: str):
    assert find_date(text) == date(2021, 5, 6)
