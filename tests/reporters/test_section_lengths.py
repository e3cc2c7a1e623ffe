from __future__ import annotations

from pathlib import Path

import pytest

from casebook.reporters.section_lengths import section_lengths
from tests.rules.corpora import BASE_CASE, Change, make_corpus


def rows(folder: Path, body: str):
    corpus = make_corpus(folder / "content", {BASE_CASE: Change(body=body)})
    notice = corpus.notice(2021)
    assert notice is not None
    return list(section_lengths(corpus.cases[0], notice))


def test_a_row_for_each_section_of_the_notice_and_the_total(tmp_path: Path):
    found = rows(tmp_path, "## 一、企业概况\n\n甲乙丙\n\n## 四、实施效果\n\n丁\n")
    assert [row.name for row in found] == [
        *("企业概况", "质量管理模式或方法简介", "实施与运行情况", "实施效果", "合计")
    ]
    assert [row.found for row in found] == [3, None, None, 1, 16]
    assert [row.wanted.characters for row in found] == [500, 500, 7000, 2000, 10000]
    assert [row.difference for row in found] == [-497, -500, -7000, -1999, -9984]


@pytest.mark.parametrize(
    ("characters", "fits"),
    [(0, False), (349, False), (350, True), (500, True), (650, True), (651, False)],
)
def test_what_fits(tmp_path: Path, characters: int, fits: bool):
    found = rows(tmp_path, f"## 企业概况\n\n{'字' * characters}\n")[0]
    assert found.found == characters
    assert found.fits is fits


def test_a_section_that_is_missing_does_not_fit(tmp_path: Path):
    assert rows(tmp_path, "正文\n")[0].fits is False


def test_a_section_goes_by_any_of_its_names_and_counts_all_its_parts(tmp_path: Path):
    body = "## 三、推进和应用情况\n\n甲乙\n\n### 子\n\n丙\n\n## 实施与运行情况\n\n丁\n"
    assert rows(tmp_path, body)[2].found == 5
