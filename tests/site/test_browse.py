from __future__ import annotations

from tests.site.building import Site


def test_home_tells_true_numbers(sample_site: Site) -> None:
    numbers = sample_site.trees[""].xpath("//dl[@class='cb-numbers']/div")
    told = {each.findtext("dt"): int(each.findtext("dd/a")) for each in numbers}
    cases = [path for path in sample_site.pages if path.startswith("cases/2")]
    assert told["公开案例"] == len(cases)
    assert told["年度"] == 1
    assert "均为虚构" in sample_site.text("")


def test_home_searches_by_get(sample_site: Site) -> None:
    (form,) = sample_site.trees[""].xpath("//form")
    assert form.get("action") == "search/"
    assert form.get("method") == "get"
    assert form.xpath(".//input/@name") == ["q"]


def test_city_index_lists_all_with_counts(varied_site: Site) -> None:
    rows = varied_site.trees["cases/by-city/"].xpath("//ul[@class='cb-shelves']/li")
    told = {" ".join(each.text_content().split()) for each in rows}
    assert len(rows) == 14
    assert {"长沙市 2", "衡阳市 1", "怀化市 0"} <= told
    assert "cases/by-city/huaihua/" not in varied_site.pages


def test_letters_follow_the_pinyin(varied_site: Site) -> None:
    rows = varied_site.trees["cases/by-letter/"].xpath("//ul[@class='cb-shelves']/li[a]")
    assert [each.findtext("a") for each in rows] == ["H", "X", "Z"]
    assert "重工" in varied_site.text("cases/by-letter/z/")


def test_facets_of_a_case(varied_site: Site) -> None:
    for path in (
        "cases/by-year/2022/",
        "cases/by-direction/2022-3/",
        "cases/by-industry/c34/",
        "methods/lean-six-sigma/",
    ):
        assert "重工（示例）" in varied_site.text(path), path
    assert "重工（示例）" not in varied_site.text("cases/by-problem/buliang/")


def test_method_page(sample_site: Site) -> None:
    text = sample_site.text("methods/spc/")
    assert "Statistical Process Control" in text
    assert sample_site.trees["methods/spc/"].xpath(
        "//a[@href='../../methods/msa/' or @href='../../methods/control-chart/']"
    )
    assert len([path for path in sample_site.pages if path.startswith("methods/")]) == 150


def test_guide_quotes_the_notice(sample_site: Site) -> None:
    text = sample_site.text("guide/2021/")
    assert "企业运用进先进质量管理理念" in text
    assert "“进”为衍字" in text
    assert "同意分享我公司质量标杆典型经验。" in text
    assert "本库设定" in text
    rows = sample_site.trees["guide/2021/"].xpath("//tr[th/text()='合计']/td[1]/text()")
    assert rows == ["30"]


def test_guide_links_no_mail(sample_site: Site) -> None:
    assert not sample_site.trees["guide/2021/"].xpath("//a[starts-with(@href, 'mailto:')]")


def test_rule_pages(sample_site: Site) -> None:
    rules = [path for path in sample_site.pages if path.startswith("rules/") and path != "rules/"]
    assert rules
    for path in rules:
        heads = [each.text_content() for each in sample_site.trees[path].xpath("//h2")]
        assert {"检查什么", "为什么", "反例", "正例"} <= set(heads), path
