"""The drawings of the sample figures, and that the committed files are fresh."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from figures import __main__ as program
from figures.drawing import (
    bars,
    control,
    fishbone,
    flow,
    gantt,
    house,
    line,
    loop,
    matrix,
    pareto,
    swimlane,
    tree,
)
from figures.scale import scale
from figures.text import escape, measure, number, wrap

SVG = "{http://www.w3.org/2000/svg}"
AWKWARD = '<a&"b>'

Drawing = Callable[[str], str]

# Each drawing takes one text, which it uses for its title and for every label.
SHORT: Mapping[str, Drawing] = {
    "flow": lambda t: flow(t, [t]),
    "loop": lambda t: loop(t, t, [t]),
    "house": lambda t: house(t, t, t, [(t, [t])], [t]),
    "tree": lambda t: tree(t, t, {t: [t]}),
    "fishbone": lambda t: fishbone(t, t, {t: [t]}),
    "pareto": lambda t: pareto(t, [(t, 3)], t),
    "line": lambda t: line(t, [t], {t: [92.1]}, t, 95.0),
    "bars": lambda t: bars(t, [t], {t: [92.1]}, t),
    "control": lambda t: control(t, [9.5], 1.1, 2.0, 0.2, t, [(0, t)]),
    "gantt": lambda t: gantt(t, [t], [(t, 0, 0)]),
    "matrix": lambda t: matrix(t, [t], [(t, [t])]),
    "swimlane": lambda t: swimlane(t, [(t, [(0, t)])]),
}
EIGHT = range(8)
FULL: Mapping[str, Drawing] = {
    "flow": lambda t: flow(t, [(f"{t}{i}", t) for i in EIGHT]),
    "loop": lambda t: loop(t, t, [f"{t}{i}" for i in EIGHT]),
    "house": lambda t: house(t, t, t, [(f"{t}{i}", [t, t]) for i in range(5)], [t, t]),
    "tree": lambda t: tree(t, t, {f"{t}{i}": [t] * i for i in EIGHT}),
    "fishbone": lambda t: fishbone(t, t, {f"{t}{i}": [t, t, t] for i in EIGHT}),
    "pareto": lambda t: pareto(t, [(f"{t}{i}", 9.0 - i) for i in EIGHT], "件"),
    "line": lambda t: line(
        t, [f"{t}{i}" for i in EIGHT], {f"{t}{i}": [i, 2, 3, 9, 4, 5, 6, 7] for i in range(4)}, "%"
    ),
    "bars": lambda t: bars(
        t, [f"{t}{i}" for i in EIGHT], {f"{t}{i}": [1286.55] * 8 for i in range(4)}, "件"
    ),
    "control": lambda t: control(
        t, [float(i % 5) for i in range(25)], 2, 3.5, 0.5, "件", [(0, t), (9, t), (16, t)]
    ),
    "gantt": lambda t: gantt(t, [f"2018Q{i}" for i in EIGHT], [(f"{t}{i}", i, 7) for i in EIGHT]),
    "matrix": lambda t: matrix(t, [t] * 5, [(f"{t}{i}", [t, "●", "", t]) for i in EIGHT]),
    "swimlane": lambda t: swimlane(t, [(f"{t}{i}", [(i, t), (i + 1, t)]) for i in range(6)]),
}
LONG = "供应商来料质量数据采集分级"
DRAWINGS = [
    pytest.param(partial(draw, text), text, id=f"{kind}-{size}")
    for size, kinds, text in (("short", SHORT, AWKWARD), ("full", FULL, LONG))
    for kind, draw in kinds.items()
]
drawings = pytest.mark.parametrize(("draw", "text"), DRAWINGS)


def texts(svg: str) -> list[ET.Element]:
    return list(ET.fromstring(svg).iter(f"{SVG}text"))


@drawings
def test_drawing_is_stand_alone_xml(draw: Callable[[], str], text: str) -> None:
    svg = draw()
    root = ET.fromstring(svg)
    width, height = root.attrib["width"], root.attrib["height"]
    assert root.attrib["viewBox"] == f"0 0 {width} {height}"
    assert root.findtext(f"{SVG}title") == text
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "rect", "text", "polyline", "polygon", "circle", "ellipse",
    }  # fmt: skip
    assert not re.search(r"href|url\(|style=|class=|\bid=|nan|inf", svg)


@drawings
def test_drawing_is_deterministic(draw: Callable[[], str], text: str) -> None:
    assert draw() == draw()


@drawings
def test_drawing_holds_its_labels(draw: Callable[[], str], text: str) -> None:
    shown = "".join(element.text or "" for element in texts(draw()))
    assert shown.count(text) >= 2


@drawings
def test_text_is_large_and_inside_the_drawing(draw: Callable[[], str], text: str) -> None:
    svg = draw()
    height = float(ET.fromstring(svg).attrib["height"])
    for element in texts(svg):
        size, x, y = (float(element.attrib[name]) for name in ("font-size", "x", "y"))
        assert size >= 15
        assert size / 2 < y < height - size / 4
        if "transform" in element.attrib:
            continue
        width = measure(element.text or "", size)
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.attrib["text-anchor"]]
        assert x - width * share >= 0, element.text
        assert x + width * (1 - share) <= 960, element.text


@drawings
def test_labels_do_not_cover_each_other(draw: Callable[[], str], text: str) -> None:
    boxes = []
    for element in texts(draw()):
        if "transform" in element.attrib or not element.text:
            continue
        size, x, y = (float(element.attrib[name]) for name in ("font-size", "x", "y"))
        width = measure(element.text, size)
        left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[element.attrib["text-anchor"]]
        boxes.append((left, y - size * 0.8, left + width, y + size * 0.1, element.text))
    for index, one in enumerate(boxes):
        for two in boxes[index + 1 :]:
            apart = one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
            assert apart, (one[4], two[4])


def test_values_are_printed_as_given() -> None:
    assert [number(value) for value in (92.10000001, 95.0, 120)] == ["92.1", "95.0", "120"]


def test_wrapping_keeps_marks_off_the_start_of_a_line() -> None:
    lines = wrap("人员、设备、材料，方法（环境）与测量", 20, 100)
    assert "".join(lines) == "人员、设备、材料，方法（环境）与测量"
    assert all(measure(line, 20) <= 100 for line in lines)
    assert not [line for line in lines if line[0] in "、，）" or line[-1] == "（"]


def test_invisible_characters_are_refused() -> None:
    with pytest.raises(ValueError, match=r"U\+200B"):
        escape("质量\u200b标杆")


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([92.1, 98.6], [90, 92, 94, 96, 98, 100]),
        ([1250, 640, 86], [0, 250, 500, 750, 1000, 1250]),
        ([5, 5], [4, 4.5, 5, 5.5, 6]),
    ],
)
def test_ticks_are_round(values: list[float], ticks: list[float]) -> None:
    assert scale(values, cap=100 if max(values) < 100 else None).ticks == ticks


def test_pareto_puts_the_rest_last() -> None:
    svg = pareto("排列图", [("其他", 40), ("砂眼", 10), ("裂纹", 50)], "件")
    names = [element.text for element in texts(svg) if element.text in {"其他", "砂眼", "裂纹"}]
    assert names == ["裂纹", "砂眼", "其他"]
    assert "60.0%" in svg


@pytest.mark.parametrize(
    ("draw", "message"),
    [
        (lambda: line("图", ["甲", "乙"], {"合格率": [1]}, "%"), r"「合格率」有1个值（应为2个）"),
        (lambda: bars("图", ["甲"], {"合格率": [1, 2]}, "%"), r"「合格率」有2个值（应为1个）"),
        (lambda: gantt("图", ["甲"], [("试点", 0, 1)]), r"「试点」的起止为0～1（应在0～0之内）"),
        (lambda: matrix("图", ["甲"], [("一", ["1"]), ("二", [])]), r"「二」有0格（应为1格）"),
    ],
)
def test_data_that_does_not_fit_is_refused(draw: Callable[[], str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        draw()


def test_check_names_missing_and_stale_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "CASES", tmp_path)
    wanted = program.drawn()
    assert wanted
    first = min(wanted)
    assert program.main(["--check"]) == 1
    assert f"「{first.relative_to(tmp_path).as_posix()}」不存在" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    assert program.main([]) == 0
    assert program.main(["--check"]) == 0
    first.write_text("<svg/>", encoding="utf-8")
    capsys.readouterr()
    assert program.main(["--check"]) == 1
    assert "已过时" in capsys.readouterr().err


def test_committed_figures_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--check"]) == 0, capsys.readouterr().err
