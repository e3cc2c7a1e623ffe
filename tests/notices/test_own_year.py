"""A case is judged by the notice of its own year: same case, two years, other findings."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

import casebook.rules
from casebook.lint import find_rules, lint
from casebook.model.corpus import Corpus
from casebook.source.corpus import read_corpus
from tests.rules.corpora import CONTENT, dump

NOTICE = Path(__file__).with_name("2031.yml")

BODY = """
## 一、背景

本企业长期受换型时间长之苦，每天换型六次，每次九十分钟，产能白白流失。

## 二、做法

### （一）分步实施

各步见图1，各年数据见表1。班组把内部作业移到机外，工装快换，一人一岗，换型前备齐物料，换型后首件即检。

![图1 做法](luxian.svg)

表1 换型时间

| 年度 | 2029 | 2030 |
|---|---|---|
| 分钟 | 90 | 30 |
"""


def front(year: int) -> dict[str, object]:
    return {
        "title": "测试企业（示例）有限公司推行快速换模的典型做法",
        "enterprise": "测试企业（示例）有限公司",
        "uscc": "91430200MA0000007X",
        "city": "株洲市",
        "industry": "C34",
        "year": year,
        "direction": 7,
        "methods": ["快速换模"],
        "summary": "换型时间长，产能流失。班组用快速换模的办法，先分清内部作业与外部作业，"
        "再把内部作业移到机外，配快换工装。"
        "两年间换型时间由九十分钟降到三十分钟，批量随之减小，在制品同步下降，交付更准时。",
        "status": "approved",
        "approval": {"document": "样工信〔2031〕1号", "date": "@2031-06-01", "level": "全国"},
        "pledge": {"truthful": True, "share": True, "exchange": True, "date": "@2031-04-01"},
        "metrics": [
            {"name": "换型时间", "unit": "分钟", "better": "lower", "values": {2029: 90, 2030: 30}}
        ],
    }


def corpus(folder: Path, year: int) -> Corpus:
    for name in ("notices", "vocabulary"):
        shutil.copytree(CONTENT / name, folder / name)
    shutil.copy(NOTICE, folder / "notices")
    case = folder / f"cases/{year}/ceshi-huanmo"
    case.mkdir(parents=True)
    head = dump(front(year)).replace("'@", "").replace("'\n", "\n")
    (case / "index.md").write_text(f"---\n{head}---\n{BODY}", "utf-8")
    (case / "luxian.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    return read_corpus(folder, today=date(2032, 1, 1))


def codes(corpus: Corpus) -> set[str]:
    return {found.code for found in lint(corpus, find_rules(casebook.rules)).diagnostics}


def test_case_of_the_fictional_year_is_clean(tmp_path: Path) -> None:
    assert codes(corpus(tmp_path, 2031)) == set()


@pytest.mark.parametrize(
    "code",
    [
        "T004",  # another ending of the title
        "F016",  # no direction 7
        "S001",  # sections that 2021 wants
        "S004",  # sections that 2021 does not know
        "D012",  # three base years, others
    ],
)
def test_the_same_case_under_2021_is_not(code: str, tmp_path: Path) -> None:
    assert code in codes(corpus(tmp_path, 2021))


def test_quotas_are_the_own_years(tmp_path: Path) -> None:
    notice = corpus(tmp_path, 2031).notice(2031)
    assert notice is not None
    assert notice.quotas.total == 3
    assert notice.base_years == (2029, 2030)
    assert notice.may_be_nominated(7)
    assert not notice.may_be_nominated(1)
