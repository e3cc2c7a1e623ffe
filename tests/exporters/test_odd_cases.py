"""Cases that hold more than the samples do: lists, merged heads, odd pictures, long tables."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from casebook.exporters.case import export_case
from casebook.model.errors import CasebookError
from casebook.source.case import read_case
from casebook.source.corpus import CASE_FILE
from tests.exporters.test_round_trip import SAMPLES
from tests.importers.importing import corpus, import_bytes

BODY = """## 一、企业概况

公司生产主轴，供应全省。

## 二、质量管理模式或方法简介

方法的说明文字。

## 三、实施与运行情况

{middle}

## 四、实施效果

合格率提高了。
"""


def _export(middle: str, folder: Path) -> bytes:
    """The exported case with that third section; its files lie in `folder`/content/cases/2021/x."""
    case = folder / "content" / "cases" / "2021" / "x"
    case.mkdir(parents=True, exist_ok=True)
    front = SAMPLES[0].read_text("utf-8").split("\n---\n", 1)[0]
    file = case / CASE_FILE
    file.write_text(f"{front}\n---\n\n{BODY.format(middle=middle)}", "utf-8", newline="\n")
    read = read_case(file, f"cases/2021/x/{CASE_FILE}")
    return export_case(read, dataclasses.replace(corpus(), root=folder / "content"))


@pytest.mark.parametrize(
    "middle",
    [
        "- 甲项\n- 乙项\n  - 子项\n- 丙项",
        "1. 甲项工作要做好\n2. 乙项工作要做好",
        "做法一。\n\n1. 甲项\n2. 乙项\n\n做法二。\n\n1. 丙项\n2. 丁项",
        '表1 合并\n\n<table>\n<tr>\n<th rowspan="2">甲</th>\n<th colspan="2">乙</th>\n</tr>\n<tr>\n<th>丙</th>'
        "\n<th>丁</th>\n</tr>\n<tr>\n<td>1</td>\n<td>2</td>\n<td>3</td>\n</tr>\n</table>",
        "“引号”‘单’《书》——破折……省略、顿。『』【】〔〕￥％‰℃№①㎡",
    ],
    ids=["项目符号", "编号", "两个编号", "合并的表头", "标点"],
)
def test_it_comes_back(middle: str, tmp_path: Path):
    result = import_bytes(_export(middle, tmp_path), tmp_path)
    assert result.body == BODY.format(middle=middle)


def test_a_long_table_comes_back(tmp_path: Path):
    rows = "\n".join(f"| {number} | 字 |" for number in range(1500))
    middle = f"表1 很长的表\n\n| 甲 | 乙 |\n|---|---|\n{rows}"
    assert import_bytes(_export(middle, tmp_path), tmp_path).body == BODY.format(middle=middle)


@pytest.mark.parametrize(
    ("name", "mode"),
    [("a.png", "RGBA"), ("a.gif", "P"), ("a.webp", "RGB"), ("a.jpg", "CMYK"), ("a.png", "1"), ("a.png", "I;16")],
)  # fmt: skip
def test_any_picture_of_a_case_goes_along(name: str, mode: str, tmp_path: Path):
    folder = tmp_path / "content" / "cases" / "2021" / "x"
    folder.mkdir(parents=True)
    Image.new(mode, (40, 30)).save(folder / name)
    result = import_bytes(_export(f"![图1 流程]({name})", tmp_path), tmp_path)
    assert re.search(r"!\[图1 流程\]\(liucheng\.(?:png|jpg)\)", result.body)


@pytest.mark.parametrize("address", ["../../secret.png", "{folder}/secret.png"])
def test_no_file_outside_the_case_goes_along(address: str, tmp_path: Path):
    folder = tmp_path / "content" / "cases"
    folder.mkdir(parents=True)
    Image.new("L", (4, 4)).save(folder / "secret.png")
    with pytest.raises(CasebookError, match="不在案例的文件夹里"):
        _export(f"![图1 流程]({address.format(folder=folder.as_posix())})", tmp_path)
    shutil.rmtree(folder)
