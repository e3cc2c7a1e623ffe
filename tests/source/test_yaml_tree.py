from __future__ import annotations

import datetime
import time

import pytest

from casebook.model.fault import FaultKind
from casebook.source.yaml_tree import read_yaml

K = FaultKind
HEX = "0x" + "F" * 6000


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# 只有注释", None),
        ("a: 1\nb: [x, 2.5]\n", {"a": 1, "b": ["x", 2.5]}),
        ("date: 2021-08-20", {"date": datetime.date(2021, 8, 20)}),
        ("a: yes\nb: null\nc:\nd: ''", {"a": True, "b": None, "c": None, "d": ""}),
        ("a: '010'\nb: 010\nc: 0o10", {"a": "010", "b": 8, "c": "0o10"}),
        ("a: 190:20:30\nb: '190:20:30'", {"a": 685230, "b": "190:20:30"}),
        ("2018: 92.1\n'2019': 1", {2018: 92.1, "2019": 1}),
        ("null: a\n1.5: b\n2021-01-01: c", {"null": "a", "1.5": "b", "2021-01-01": "c"}),
        ("? [a, b]\n: c", {"?": "c"}),
        ("a: !foo {b: 1}", {"a": {"b": 1}}),
        ("a: !!python/object/apply:os.system [ls]", {"a": ["ls"]}),
        ("a: |\n  一\n  二\n", {"a": "一\n二\n"}),
    ],
)
def test_plain_data(text, data):
    tree = read_yaml(text)
    assert tree.faults == []
    assert tree.data == data


@pytest.mark.parametrize(
    ("text", "data", "kinds"),
    [
        ("a: 2021-02-30", {"a": None}, [K.WRONG_TYPE]),
        ("a: 2021-08-20T25:00:00", {"a": None}, [K.WRONG_TYPE]),
        ("a: 2021-08-20T10:00:00+25:00", {"a": None}, [K.WRONG_TYPE]),
        ("a: !!bool maybe", {"a": None}, [K.WRONG_TYPE]),
        ("a: !!timestamp soon", {"a": None}, [K.WRONG_TYPE]),
        ("a: !!int ''", {"a": None}, [K.WRONG_TYPE]),
        ("a: !!float", {"a": None}, [K.WRONG_TYPE]),
        ("a: !!binary é", {"a": None}, [K.WRONG_TYPE]),
        ("a: !foo x", {"a": None}, [K.WRONG_TYPE]),
        ("a: =", {"a": None}, [K.WRONG_TYPE]),
        ("!!bool z: 1", {"z": 1}, [K.WRONG_TYPE]),
        ("!!timestamp z: 1", {"z": 1}, [K.WRONG_TYPE]),
        (f"a: {HEX}", {"a": None}, [K.WRONG_TYPE]),
        (f"? {HEX}\n: 1", {HEX: 1}, [K.WRONG_TYPE]),
        (f"a: {'9' * 5000}", {"a": None}, [K.WRONG_TYPE]),
        ("a: 1" + ":59" * 300 + ".5", {"a": None}, [K.WRONG_TYPE]),
        ("a: 1\na: 2", {"a": 1}, [K.DUPLICATE_KEY]),
        ("a: {b: 1, b: 2}", {"a": {"b": 1}}, [K.DUPLICATE_KEY]),
        ("- {a: 1, 'a': 2}", [{"a": 1}], [K.DUPLICATE_KEY]),
        ("a: &x 1\nb: *x", {"a": 1, "b": None}, [K.YAML_ALIAS]),
        ("a: &x [*x]", {"a": [None]}, [K.YAML_ALIAS]),
        ("a: &x {b: *x}", {"a": {"b": None}}, [K.YAML_ALIAS]),
        ("<<: {a: 1}\nb: 2", {"b": 2}, [K.YAML_ALIAS]),
        ('a: "\\0b"', {"a": " b"}, [K.CONTROL_CHARACTER]),
        ('a: "\\e[31m"', {"a": " [31m"}, [K.CONTROL_CHARACTER]),
        ('"a\\u2028": 1', {"a ": 1}, [K.CONTROL_CHARACTER]),
        ("a: [", None, [K.YAML_SYNTAX]),
        ("a: b: c", None, [K.YAML_SYNTAX]),
        ("\ta: b", None, [K.YAML_SYNTAX]),
        ("a: 'x", None, [K.YAML_SYNTAX]),
        ("--- a\n--- b", None, [K.YAML_SYNTAX]),
        ("a: *nope", None, [K.YAML_SYNTAX]),
        ("%FOO", None, [K.YAML_SYNTAX]),
        ('a: "\\ud800"', None, [K.YAML_SYNTAX]),
        ("[" * 33, None, [K.NESTED_TOO_DEEP]),
        ("{a: " * 33, None, [K.NESTED_TOO_DEEP]),
        ("[" * 10 + "甲" + "]" * 10, [[[[[[[[[["甲"]]]]]]]]]], []),
        (
            "a: 1\nb: " + "[" * 10 + "]" * 10,
            {"a": 1, "b": [[[[[[[[[None]]]]]]]]]},
            [K.NESTED_TOO_DEEP],
        ),
        ("- " * 5000, None, [K.NESTED_TOO_DEEP]),
        ("-\n".join(" " * i for i in range(300)), None, [K.NESTED_TOO_DEEP]),
        ("".join(" " * i + "b:\n" for i in range(300)), None, [K.NESTED_TOO_DEEP]),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else None,
)
def test_what_is_wrong_is_a_fault_and_the_rest_is_read(text, data, kinds):
    tree = read_yaml(text)
    assert [fault.kind for fault in tree.faults] == kinds
    assert tree.data == data


def test_positions_count_from_the_first_line_of_the_file():
    tree = read_yaml("标题: 湘江精工\nlist:\n  - 甲\n  - {键: 值}\n", first_line=10)
    at = {path: (place.line, place.column, place.length) for path, place in tree.places.items()}
    assert at["标题",] == (10, 5, 4)
    assert at["list", 0] == (12, 5, 1)
    assert at["list", 1, "键"] == (13, 9, 1)
    assert tree.keys["list", 1, "键"].column == 6


def test_an_empty_value_stands_at_its_key():
    tree = read_yaml("a:\nb: null\n")
    assert [tree.places[key,].line for key in ("a", "b")] == [1, 2]
    assert tree.places["b",].column == 1


def test_a_repeated_key_names_its_first_place():
    fault = read_yaml("a: 1\nb:\n  c: 1\n  c: 2\n").faults[0]
    assert (fault.subject, fault.position.line) == ("c", 4)
    assert fault.first is not None
    assert fault.first.line == 3


def test_an_alias_bomb_is_not_expanded():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    tree = read_yaml("\n".join(lines))
    assert {fault.kind for fault in tree.faults} == {K.YAML_ALIAS}
    assert tree.data["a11"] == [None] * 9


@pytest.mark.parametrize(
    "text",
    ["a: 1" + ":59" * 100_000, "a: " + "9" * 1_000_000, "a: [" + "x, " * 50_000 + "]"],
    ids=["sexagesimal", "decimal", "long list"],
)
def test_large_values_take_no_time_to_speak_of(text):
    start = time.process_time()
    read_yaml(text)
    assert time.process_time() - start < 5
