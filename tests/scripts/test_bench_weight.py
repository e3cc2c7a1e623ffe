"""Weighing pages: which are weighed, and what is told of them."""

from __future__ import annotations

from pathlib import Path

from bench_parts.weighing.kinds import kinds
from bench_parts.weighing.report import MOST, report, weight


def test_the_heaviest_page_of_a_kind_is_weighed(tmp_path: Path) -> None:
    for name, size in (("a", 10), ("b", 30), ("c", 20)):
        page = tmp_path / "cases" / "2021" / name / "index.html"
        page.parent.mkdir(parents=True)
        page.write_bytes(b"x" * size)
    paths = {kind.name: kind.path for kind in kinds(tmp_path)}
    assert paths["案例页"] == "cases/2021/b/"
    assert paths["比较 3 个案例"] == "cases/compare/?case=2021/a&case=2021/b&case=2021/c"
    assert "某方法" not in paths


def test_what_is_too_heavy_is_told_and_images_do_not_count() -> None:
    light = {"kind": "轻", "path": "", "requests": 3, "html": MOST, "images": 10**6}
    heavy = {"kind": "重", "path": "", "requests": 3, "html": MOST, "data": 1}
    assert (weight(light), weight(heavy)) == (MOST, MOST + 1)
    lines = report({"6 例": [light, heavy]}).splitlines()
    assert [line.split()[0] for line in lines if line.endswith("超过")] == ["重"]
    assert lines[-1] == "超过 150 KB 的页面：1（不算图）"
