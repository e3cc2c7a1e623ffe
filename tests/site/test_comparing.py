"""What the comparison is told of a case."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.rules.corpora import Change, make_corpus
from tests.site.building import Site, build, small

DATA = "assets/casebook/data/cases/2021/"


def case(site: Site, slug: str) -> Any:
    return json.loads(site.files[f"{DATA}{slug}.json"])


def test_a_file_for_each_public_case_and_no_other(varied_site: Site) -> None:
    told = {path for path in varied_site.files if "/data/cases/" in path}
    assert told == {
        "assets/casebook/data/cases/2022/zhonggong.json",
        f"{DATA}yancheng.json",
        f"{DATA}base.json",
    }


def test_sections_are_named_as_the_notice_does(tmp_path: Path) -> None:
    body = (
        "## 一、企业概况\n\n甲\n\n## 三、推进和应用情况\n\n### （一）起步\n\n乙\n\n## 附 录\n\n丙\n"
    )
    corpus = make_corpus(tmp_path / "content", {"cases/2021/base/index.md": Change(body=body)})
    sections = case(build(small(corpus)), "base")["sections"]
    assert [section["name"] for section in sections] == ["企业概况", "实施与运行情况", "附录"]
    assert sections[1]["steps"] == [["（一）起步", sections[1]["steps"][0][1]]]
    assert sections[0]["steps"] == []


def test_a_report_without_sections(tmp_path: Path) -> None:
    changes = {"cases/2021/base/index.md": Change(body="### 没有章\n\n甲\n")}
    assert case(build(small(make_corpus(tmp_path / "content", changes))), "base")["sections"] == []


def test_metrics_of_one_name_have_one_key(tmp_path: Path) -> None:
    def metric(name: str) -> list[dict[str, Any]]:
        return [{"name": name, "unit": "%", "values": {2018: 90.0, 2020: 95.5}}]

    changes = {
        "cases/2021/one/index.md": Change({"metrics": metric("关键特性CPK达标率")}),
        "cases/2021/two/index.md": Change({"metrics": metric("关键特性 Ｃｐｋ 达标率")}),
    }
    site = build(small(make_corpus(tmp_path / "content", changes)))
    one, two = (case(site, slug)["metrics"][0] for slug in ("one", "two"))
    assert one["key"] == two["key"]
    assert one["values"] == [["2018", "90.0"], ["2020", "95.5"]]
    assert one["change"] == "提高 5.5 个百分点（相对 +6.1%）"


def test_sections_of_every_sample_lead_to_its_headings(sample_site: Site) -> None:
    for path, page in sample_site.pages.items():
        if not path.startswith("cases/2"):
            continue
        told = json.loads(sample_site.files[f"assets/casebook/data/{path.rstrip('/')}.json"])
        ids = set(sample_site.trees[path].xpath("//@id"))
        anchors = {section["anchor"] for section in told["sections"]}
        anchors |= {anchor for section in told["sections"] for _, anchor in section["steps"]}
        assert anchors <= ids, page.title
        assert len(told["sections"]) >= 4
