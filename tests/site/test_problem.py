"""A problem's page says how it was solved, and what came of it."""

from __future__ import annotations

from tests.site.building import Site


def test_methods_and_results_of_its_cases(sample_site: Site) -> None:
    tree, text = (
        sample_site.trees["cases/by-problem/buliang/"],
        sample_site.text("cases/by-problem/buliang/"),
    )
    facts = {
        each.findtext("dt"): each.xpath("./dd//a/text()")
        for each in tree.xpath("//dl[contains(@class, 'cb-facts')]/div")
    }
    assert "快速换模" in facts["案例用过"]
    assert not set(facts["案例用过"]) & set(facts["还可试试"])
    outcomes = tree.xpath("//li[@class='cb-outcome']")
    assert len(outcomes) == 2
    assert all(len(each.xpath(".//li[contains(@class, 'cb-headline')]")) == 2 for each in outcomes)
    assert "提高 46.1 个百分点" in text


def test_only_problems_with_cases_have_a_page(varied_site: Site) -> None:
    index = varied_site.trees["cases/by-problem/"]
    led = {href.split("/")[-2] for href in index.xpath("//ul//a/@href") if "by-problem/" in href}
    pages = {
        path.split("/")[-2] for path in varied_site.pages if path.startswith("cases/by-problem/")
    }
    assert led == pages - {"by-problem"}


def test_a_method_without_cases_leads_on(sample_site: Site) -> None:
    tree = sample_site.trees["methods/sampling/"]
    assert tree.xpath("//*[@class='cb-nothing']//a[contains(@href, 'search/?q=')]")
