from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from casebook.model.notice import Notice

ROOT = Path(__file__).parents[2]
DATA: dict[str, Any] = yaml.safe_load(
    (ROOT / "content/notices/2021.yml").read_text(encoding="utf-8")
)
ORIGINAL = (ROOT / "tests/notices/notice-2021.txt").read_text(encoding="utf-8")
NOTICE = Notice.model_validate(DATA)

# What this library adds or rewrites; everything else has to stand in the original.
OWN = {
    ("source",),
    ("directions", "name"),
    ("report", "tolerance_source"),
    ("contacts", "email"),
    ("contacts", "phones"),
}
# The form sets these with spaces and line breaks inside.
SPACED = {("cover", "fields", "name"), ("form", "fields", "name"), ("form", "opinion", "name")}


def texts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every string of the data with its path, list positions left out."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for each in value:
            yield from texts(each, path)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts(each, (*path, key))


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def is_own(path: tuple[str, ...]) -> bool:
    return path[-1] == "id" or path in OWN or path[-2:] == ("annotations", "note")


VERBATIM = sorted(
    {(".".join(path), text, path in SPACED) for path, text in texts(DATA) if not is_own(path)}
)


@pytest.mark.parametrize(("path", "text", "spaced"), VERBATIM)
def test_text_is_verbatim(path, text, spaced):
    assert bare(text) in bare(ORIGINAL) if spaced else text in ORIGINAL, path


def test_nothing_of_the_body_is_left_out():
    """Every line before 附件1 is quoted somewhere, but for headings and the closing lines."""
    quoted = bare("".join(text for _, text, _ in VERBATIM))
    body = ORIGINAL[: ORIGINAL.index("附件1\n")]
    left_out = [line for line in map(bare, body.splitlines()) if _unnumbered(line) not in quoted]
    assert left_out == [
        "一、申报方向",
        "二、申报条件",
        "三、申报材料",
        "四、有关要求",
        "省工信厅科技处联系电话：0731-88955568/88955378",
        "电子邮箱：595044736@qq.com",
        "通讯地址：长沙市天心区新韶东路467号邮编：410004",
        "附件：",
        "2021年4月8日",
    ]


def _unnumbered(line: str) -> str:
    return re.sub(r"^(（[一二三四]）|\d、|[⑴⑵⑶])", "", line)


def test_dates():
    assert NOTICE.issued == date(2021, 4, 8)
    assert NOTICE.deadline.date == date(2021, 5, 10)


def test_base_years_are_the_three_before_with_the_latest_last():
    assert NOTICE.base_years == (2018, 2019, 2020)


def test_quotas():
    assert len(NOTICE.quotas.cities) == 14
    assert sum(NOTICE.quotas.cities.values()) == NOTICE.quotas.total == 30
    assert NOTICE.quota_for("长沙市") == 5
    assert NOTICE.quota_for("湘西土家族苗族自治州") == 1
    assert NOTICE.quota_for("武汉市") is None


def test_quota_cities_are_the_vocabulary_s():
    cities = yaml.safe_load((ROOT / "content/vocabulary/cities.yml").read_text(encoding="utf-8"))
    assert set(NOTICE.quotas.cities) == {city["name"] for city in cities["cities"]}


def test_directions_and_nomination():
    direction = NOTICE.direction(1)
    assert direction is not None
    assert "运用进先进" in direction.text
    assert "衍字" in direction.annotations[0].note
    assert NOTICE.direction(4) is None
    assert NOTICE.direction(None) is None
    assert [NOTICE.may_be_nominated(number) for number in (1, 2, 3)] == [False, True, True]


def test_counts_of_the_lists():
    assert [each.number for each in NOTICE.conditions] == [1, 2, 3, 4, 5, 6, 7]
    assert [len(each.items) for each in NOTICE.materials] == [0, 0, 0, 3]
    assert [each.number for each in NOTICE.requirements] == [1, 2, 3, 4]
    assert NOTICE.recognised_may_reapply is False


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("企业概况", "overview"),
        ("一、企业概况", "overview"),
        ("(一)企业概况。", "overview"),
        ("二、质量管理模式或方法简介", "method"),
        ("三、实施与运行情况", "practice"),
        ("三、质量管理方法(技术)的推进和应用情况", "practice"),
        ("推进和应用情况", "practice"),
        ("4. 实施效果", "results"),
        ("四、 质量管理方法（技术）的实施效果", "results"),
    ],
)
def test_section_by_any_of_its_names(heading, section):
    found = NOTICE.section(heading)
    assert found is not None
    assert found.id == section


@pytest.mark.parametrize("heading", ["", "附录", "实施效果概述", "一、"])
def test_other_headings_are_no_section(heading):
    assert NOTICE.section(heading) is None


def test_lengths():
    sections = NOTICE.report.sections
    assert [each.length.characters for each in sections] == [500, 500, 7000, 2000]
    assert [(each.length.minimum, each.length.maximum) for each in sections] == [
        (350, 650),
        (350, 650),
        (5600, 8400),
        (1400, 2600),
    ]
    assert (NOTICE.report.total.minimum, NOTICE.report.total.maximum) == (9000, 11000)
    assert NOTICE.title_rule.max == 40


def test_personal_fields_are_marked():
    personal = {each.id for each in (*NOTICE.form.fields, *NOTICE.cover.fields) if each.personal}
    assert {"representative_mobile", "contact_mobile", "contact_email", "contact"} <= personal
    assert not personal & {"enterprise", "uscc", "direction", "title"}


def test_unknown_key_and_wrong_type_are_refused():
    with pytest.raises(ValidationError, match="deadlines"):
        Notice.model_validate({**DATA, "deadlines": 1})
    with pytest.raises(ValidationError, match="year"):
        Notice.model_validate({**DATA, "year": "2021"})


def test_severity_overrides_are_optional():
    assert NOTICE.rules == {}
    assert Notice.model_validate({**DATA, "rules": {"title-too-long": "off"}}).rules == {
        "title-too-long": "off"
    }
