"""A case that was renamed is found at its former address; a withdrawn one leaves nothing but a tombstone."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from lxml import html as lxml_html

from casebook.model.corpus import Corpus
from casebook.site.gate import redirects
from tests.rules.corpora import BASE_CASE, Change, make_corpus
from tests.site.building import build, small

WITHDRAWN = {
    "status": "withdrawn",
    "withdrawal": {"date": datetime.date(2022, 1, 5), "reason": "企业申请"},
}


def corpus_of(folder: Path, **fronts: dict[str, object]) -> Corpus:
    """Cases of 2021 by slug, and the base case."""
    changes = {f"cases/2021/{slug}/index.md": Change(front) for slug, front in fronts.items()}
    return small(make_corpus(folder / "content", changes))


def ways(corpus: Corpus) -> dict[str, str]:
    return {each.path: each.target for each in redirects(corpus)}


def test_the_former_address_leads_to_the_present_one(tmp_path: Path) -> None:
    site = build(corpus_of(tmp_path, base={"formerly": ["jiu-ming", "2020/geng-jiu"]}))
    for path, target in {"2021/jiu-ming": "../base/", "2020/geng-jiu": "../../2021/base/"}.items():
        up = "../../../"
        page = lxml_html.fromstring(site.files[f"cases/{path}/index.html"].decode())
        assert page.get("lang") == "zh-CN"
        assert page.xpath("//meta[@http-equiv='refresh']/@content") == [
            f"0; url={up}cases/2021/base/"
        ], target
        assert page.xpath("//link[@rel='canonical']/@href") == [f"{up}cases/2021/base/"]
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert page.xpath("//a/@href") == [f"{up}cases/2021/base/"]
        assert "湘江" not in "".join(map(str, page.itertext()))


@pytest.mark.parametrize(
    "front", [{"status": "draft"}, {"pledge": None}, {"approval": None}, {"withdrawal": "x"}]
)
def test_what_is_not_public_has_no_former_address(tmp_path: Path, front: dict[str, object]) -> None:
    corpus = corpus_of(tmp_path, other={"formerly": ["jiu-ming"], **front})
    assert ways(corpus) == {}
    assert "jiu-ming" not in build(corpus).output


def test_a_withdrawn_case_leads_to_its_tombstone(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, other={"formerly": ["jiu-ming"], **WITHDRAWN})
    assert ways(corpus) == {"cases/2021/jiu-ming/": "cases/2021/other/"}
    assert "撤回" in build(corpus).text("cases/2021/other/")


@pytest.mark.parametrize("other", [{}, {"status": "draft"}, WITHDRAWN])
def test_an_address_in_use_is_not_led_away(tmp_path: Path, other: dict[str, object]) -> None:
    corpus = corpus_of(tmp_path, base={"formerly": ["other"]}, other=other)
    assert ways(corpus) == {}
    build(corpus)


def test_an_address_claimed_twice_leads_to_one(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, base={"formerly": ["jiu"]}, other={"formerly": ["jiu", "jiu"]})
    assert ways(corpus) == {"cases/2021/jiu/": "cases/2021/base/"}


@pytest.mark.parametrize(
    "name",
    ["../../x", "/x", "X", "旧", "", "a b", "x/", "x\n", "2021/base", "base", "12021/x", "<b>"],
)
def test_a_malformed_one_leads_nowhere(tmp_path: Path, name: str) -> None:
    assert ways(corpus_of(tmp_path, base={"formerly": [name]})) == {}


def test_a_link_to_a_former_address_stays(tmp_path: Path) -> None:
    changes = {
        BASE_CASE: Change({"formerly": ["jiu"]}),
        "cases/2021/other/index.md": Change(body="## 一、企业概况\n\n见[旧址](../jiu/)。\n"),
    }
    site = build(small(make_corpus(tmp_path / "content", changes)))
    assert 'href="../jiu/"' in site.pages["cases/2021/other/"].body
