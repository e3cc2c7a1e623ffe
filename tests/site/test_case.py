from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html

from casebook.model.front_matter import Benchmark, Metric
from tests.rules.corpora import Change, make_corpus
from tests.site.building import Site, build, changed, small

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}&amp;"


def test_parts_of_the_page(sample_site: Site) -> None:
    path = "cases/2021/xiangjiangjinggong-jingyiliuxigema/"
    tree, text = sample_site.trees[path], sample_site.text(path)
    assert "示例案例：企业与数据均为虚构" in text
    assert "提高 6.5 个百分点" in text
    assert "降低 68 分钟" in text
    assert "（−70.8%）" in text
    assert "湘工信科技〔2021〕000号" in text
    assert "按 Word 计法" in text
    assert "于2021年5月6日承诺：同意分享我公司质量标杆典型经验。" in text
    assert "[EB/OL]. 湖南省工业质量标杆典型经验库, (2021-08-20). c/" in text
    assert len(tree.xpath("//svg")) == len(tree.xpath("//details//table")) == 5
    assert tree.xpath("//dd/a[@href='../../../cases/by-city/changsha/']")
    contents = [entry.text for entry in sample_site.pages[path].contents]
    assert contents[:2] == ["主要指标", "一、企业概况"]
    assert contents[-3:] == ["学习清单", "引用与下载", "相关案例"]


def test_the_answer_stands_first(sample_site: Site) -> None:
    path = "cases/2021/xiangjiangjinggong-jingyiliuxigema/"
    (answer,) = sample_site.trees[path].xpath("//dl[@class='cb-answer']")
    assert answer.xpath("./div/dt/text()") == ["问题", "方法", "做法", "结果"]
    steps = answer.xpath(".//ol/li/a")
    assert steps[0].text == "从一次失败起步：诊断、组织与选题"
    anchors = sample_site.trees[path].xpath("//h3/@id")
    assert [step.get("href").lstrip("#") for step in steps] == anchors[: len(steps)]
    names = answer.xpath(".//*[@class='cb-headline-name']/text()")
    assert names[0] == "关键特性Cpk达标率", "the largest improvement first"
    assert names[-1] == "一次交验合格率"
    first = " ".join(answer.xpath(".//li[@class='cb-headline']")[0].text_content().split())
    assert first == "关键特性Cpk达标率 46.2%到→92.3% 2018—2020 年 提高 46.1 个百分点"


def test_a_metric_that_got_worse_comes_last_and_says_so(tmp_path: Path) -> None:
    metrics = [
        {"name": "投诉", "unit": "件", "better": "lower", "values": {2019: 4, 2020: 8}},
        {"name": "合格率", "unit": "%", "values": {2019: 90.0, 2020: 91.0}},
    ]
    change = Change({"metrics": metrics})
    corpus = make_corpus(tmp_path / "content", {"cases/2021/base/index.md": change})
    tree = build(small(corpus)).trees["cases/2021/base/"]
    rows = tree.xpath("//*[@class='cb-answer']//li[contains(@class, 'cb-headline')]")
    assert [row.findtext("span") for row in rows] == ["合格率", "投诉"]
    assert "变差" in rows[1].text_content()


def test_a_case_without_checklist_has_none(tmp_path: Path) -> None:
    site = build(small(make_corpus(tmp_path / "content", {})))
    assert not site.trees["cases/2021/base/"].xpath("//*[@id='checklist']")
    assert "学习清单" not in site.text("cases/2021/base/")


def test_related_cases_say_why(sample_site: Site) -> None:
    tree = sample_site.trees["cases/2021/xiangjiangjinggong-jingyiliuxigema/"]
    related = tree.xpath("//ul[@class='cb-related']/li")
    assert 1 <= len(related) <= 4
    assert related[0].findtext("span") == (
        "同方法：测量系统分析、统计过程控制；同问题：过程能力不足、测量不准"
    )


def test_neighbours_are_of_the_same_year(varied_site: Site) -> None:
    assert varied_site.trees["cases/2021/base/"].xpath("//a[@rel='prev']/@href") == [
        "../../../cases/2021/yancheng/"
    ]
    assert not varied_site.trees["cases/2022/zhonggong/"].xpath("//a[@rel]")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    front = {
        "title": HOSTILE,
        "enterprise": HOSTILE,
        "summary": HOSTILE,
        "size": HOSTILE,
        "honors": (HOSTILE,),
    }
    folder = tmp_path_factory.mktemp("hostile") / "content"
    corpus = make_corpus(
        folder,
        {"cases/2021/hostile/index.md": Change(body="## 一、<b>x</b>\n\n<svg onload=x></svg>")},
    )
    metric = Metric(
        name=HOSTILE,
        unit=HOSTILE,
        values={2019: 1.0, 2020: 2.0},
        benchmark=Benchmark(name=HOSTILE, values={2020: 1.5}),
    )
    cases = [
        changed(case, **front, metrics=(metric,)) if case.slug == "hostile" else case
        for case in corpus.cases
    ]
    return build(small(corpus, cases))


def test_front_matter_is_text_and_never_markup(hostile_site: Site) -> None:
    assert sum(HOSTILE in tree.text_content() for tree in hostile_site.trees.values()) > 5
    for path, page in hostile_site.pages.items():
        tree: lxml_html.HtmlElement = hostile_site.trees[path]
        assert not tree.xpath("//script | //*[@onerror] | //*[@onload] | //img[@src='x']"), path
        assert "49" not in page.body.replace("2049", ""), path


def test_a_case_with_one_year_has_no_change(tmp_path: Path) -> None:
    corpus = make_corpus(
        tmp_path / "content",
        {
            "cases/2021/base/index.md": Change(
                {"metrics": [{"name": "合格率", "unit": "%", "values": {2020: 98.0}}]}
            )
        },
    )
    tree = build(small(corpus)).trees["cases/2021/base/"]
    assert not tree.xpath("//ul[@class='cb-headlines']")
    assert tree.xpath("//svg")
