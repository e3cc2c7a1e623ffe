from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest

from casebook.model.front_matter import Benchmark, Metric
from casebook.site.downloads import figures_archive
from tests.rules.corpora import make_corpus
from tests.site.building import Site, build, changed, small

SAMPLE = "cases/2021/xiangjiangjinggong-jingyiliuxigema/"


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_metrics_are_a_table(sample_site: Site) -> None:
    content = sample_site.files[f"{SAMPLE}metrics.csv"]
    assert content.startswith(b"\xef\xbb\xbf"), "by this spreadsheet programs know UTF-8"
    table = rows(content)
    assert table[0] == ["指标", "单位", "方向", "2018", "2019", "2020"]
    assert table[1] == ["一次交验合格率", "%", "越高越好", "92.1", "95.4", "98.6"]
    assert table[2] == ["一次交验合格率：行业平均（示例）", "%", "对比", "", "", "95.0"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_no_cell_is_a_formula(name: str, tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "content", {})
    metric = Metric(
        name=name, unit=name, values={2020: 1}, benchmark=Benchmark(name=name, values={2020: 1})
    )
    site = build(
        small(corpus, [changed(case, metrics=(metric,), title=name) for case in corpus.cases])
    )
    cells = [cell for row in rows(site.files["cases/2021/base/metrics.csv"]) for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]


def test_all_figures_are_in_one_file_that_stays_the_same(sample_site: Site) -> None:
    content = sample_site.files[f"{SAMPLE}figures.zip"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        figures = {name: archive.read(name) for name in archive.namelist()}
    assert len(figures) == 9
    assert all(sample_site.files[SAMPLE + name] == data for name, data in figures.items())
    assert figures_archive(figures) == content
