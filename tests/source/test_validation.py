from __future__ import annotations

import pytest
import yaml

from casebook.model.fault import FaultKind
from casebook.model.front_matter import FrontMatter
from casebook.model.notice import Notice
from casebook.source.validation import validate
from casebook.source.yaml_tree import read_yaml
from tests.rules.corpora import CONTENT

K = FaultKind


def faults(text: str):
    tree = read_yaml(text)
    assert not tree.faults
    return validate(FrontMatter, tree.data, tree.places, tree.keys)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("year: '2021'", [(K.WRONG_TYPE, "year", "整数", "文字「2021」")]),
        ("year: 2021.0", [(K.WRONG_TYPE, "year", "整数", "小数「2021.0」")]),
        ("year: true", [(K.WRONG_TYPE, "year", "整数", "真假值「true」")]),
        ("year: 99999", [(K.WRONG_TYPE, "year", "不大于 2999 的数", "整数「99999」")]),
        ("year: -1", [(K.WRONG_TYPE, "year", "不小于 1900 的数", "整数「-1」")]),
        ("title: [甲]", [(K.WRONG_TYPE, "title", "文字", "列表")]),
        ("title: {甲: 1}", [(K.WRONG_TYPE, "title", "文字", "键与值的对照")]),
        ("title: 2021-01-01", [(K.WRONG_TYPE, "title", "文字", "日期「2021-01-01」")]),
        (
            "methods: 精益生产",
            [(K.WRONG_TYPE, "methods", "列表（如 [甲, 乙]）", "文字「精益生产」")],
        ),
        ("methods: [甲, 1]", [(K.WRONG_TYPE, "methods.1", "文字", "整数「1」")]),
        ("methods: [甲, null]", [(K.WRONG_TYPE, "methods.1", "文字", "空")]),
        ("pledge: 同意", [(K.WRONG_TYPE, "pledge", "键与值的对照", "文字「同意」")]),
        (
            "pledge: {share: 是}",
            [(K.WRONG_TYPE, "pledge.share", "true 或 false", "文字「是」")],
        ),
        (
            "approval: {date: 2021-08-20 10:00:00}",
            [
                (
                    K.WRONG_TYPE,
                    "approval.date",
                    "日期（如 2021-08-20）",
                    "日期「2021-08-20 10:00:00」",
                )
            ],
        ),
        (
            "status: APPROVED",
            [(K.WRONG_TYPE, "status", "draft、approved、withdrawn", "文字「APPROVED」")],
        ),
        (
            "metrics: [{name: 甲, unit: 个, values: {2018: .nan, 2019: .inf}}]",
            [
                (K.WRONG_TYPE, "metrics.0.values.2018", "有限的数字", "小数「nan」"),
                (K.WRONG_TYPE, "metrics.0.values.2019", "有限的数字", "小数「inf」"),
            ],
        ),
        ("tilte: 甲", [(K.UNKNOWN_KEY, "tilte", "", "")]),
        ("pledge: {shares: true}", [(K.UNKNOWN_KEY, "pledge.shares", "", "")]),
        ("suppress: [{code: W003}]", [(K.MISSING_KEY, "suppress.0.reason", "", "")]),
    ],
)
def test_faults_name_what_is_wrong(text, expected):
    _, found = faults(text)
    assert [(each.kind, each.subject, each.expected, each.found) for each in found] == expected


def test_what_is_right_is_kept():
    front, found = faults(
        "title: 标题\nyear: '2021'\npledge: {truthful: true, share: 是, extra: 1}\n"
        "approval: {document: 文号, date: 昨天, level: 市级}\nno such: 1\n"
    )
    assert front is not None
    assert len(found) == 6
    assert (front.title, front.year) == ("标题", None)
    assert front.pledge is not None
    assert (front.pledge.truthful, front.pledge.share) == (True, None)
    assert front.approval is not None
    assert (front.approval.document, front.approval.date) == ("文号", None)


def test_a_key_that_is_no_year_does_not_cost_the_other_years():
    front, found = faults("metrics: [{name: 甲, unit: 个, values: {2018: 1, 今年: 2, 2020: 3}}]")
    assert found
    assert front is not None
    assert front.metrics is not None
    assert front.metrics[0].values == {2018: 1, 2020: 3}


def test_positions_are_those_of_the_value_and_of_an_unknown_key():
    _, found = faults("title: [甲]\npledge:\n  share: 是\n  extra: 1\n")
    assert [(each.position.line, each.position.column) for each in found] == [
        (1, 8),
        (3, 10),
        (4, 3),
    ]


@pytest.mark.parametrize("value", [None, "", 1, True, [], {}, [None], {"a": None}, "甲", 1.5])
@pytest.mark.parametrize("key", [*FrontMatter.model_fields])
def test_any_value_of_any_field_gives_a_model_or_faults(key, value):
    front, found = validate(FrontMatter, {key: value}, {}, {})
    assert front is not None
    assert found or getattr(front, key) in (value, (), None) or front.model_dump()[key]


@pytest.mark.parametrize("data", [None, [], "文字", 1, {}])
def test_no_notice_comes_of_what_is_none(data):
    notice, found = validate(Notice, data, {}, {})
    assert notice is None
    assert found


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("report", "total", "tolerance"), 1e308),
        (("report", "total", "tolerance"), -0.1),
        (("report", "total", "characters"), 10**70),
        (("form", "base_years"), 10**9),
        (("form", "base_years"), 0),
        (("year",), 21),
    ],
)
def test_a_number_out_of_bounds_is_refused_where_it_stands(path, value):
    data = yaml.safe_load((CONTENT / "notices/2021.yml").read_text("utf-8"))
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    _, found = validate(Notice, data, {}, {})
    assert [each.subject for each in found] == [".".join(path)]
