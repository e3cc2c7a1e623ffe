"""Every substring is found, and nothing else: seeded queries against brute force."""

from __future__ import annotations

import pytest

from bench_parts.queries import KINDS, Texts, fold, queries
from bench_parts.searching.preparing import lines
from bench_parts.searching.product import search_cases
from casebook.model.corpus import Corpus
from tests.search.engine import Engine

pytestmark = pytest.mark.node

ASKED = 40 * len(KINDS)


def texts(corpus: Corpus) -> Texts:
    return Texts({case.path: lines(case) for case in search_cases(corpus)})


@pytest.mark.parametrize("name", ["samples", "generated"])
def test_what_stands_there_is_found_and_nothing_else(
    name: str, request: pytest.FixtureRequest
) -> None:
    corpus: Corpus = request.getfixturevalue(name)
    ask: Engine = request.getfixturevalue(f"on_{name}")
    wrong = []
    for query in queries(texts(corpus), ASKED, seed=11):
        answer = ask("all", query.text, {})
        paths = answer["paths"]
        if set(paths) != query.found or len(paths) != len(set(paths)):
            wrong.append((query.kind, query.text, sorted(query.found ^ set(paths))))
        assert answer["exact"]
        assert answer["count"] == len(paths)
        if answer["firstExact"]:
            assert answer["first"] == len(paths), query
    assert wrong == []


def test_excluded_words_and_fields(generated: Corpus, on_generated: Engine) -> None:
    known = texts(generated)
    every = set(known.keys)
    for wanted, unwanted in (
        ("质量", "六西格玛"),
        ("设备", "班组长"),
        ("公司", "质量"),
        ("改", "标准"),
    ):
        found = set(on_generated("all", f"{wanted} -{unwanted}", {})["paths"])
        assert found == known.holding([wanted]) - known.holding([unwanted])
    cases = search_cases(generated)
    for case in cases[:5]:
        name = case.enterprise.partition("（")[0]
        holders = {other.path for other in cases if fold(name) in fold(other.enterprise)}
        assert set(on_generated("all", f"企业:{name}", {})["paths"]) == holders
    year = {case.path for case in cases if "/2021/" in case.path}
    assert set(on_generated("all", "年度:2021", {})["paths"]) == year
    assert set(on_generated("all", "质量 年度：2021", {})["paths"]) == year & known.holding(
        ["质量"]
    )
    assert (
        set(on_generated("all", '质量 -"没有这样的话"', {})["paths"])
        == known.holding(["质量"]) & every
    )


@pytest.mark.parametrize("order", ["newest", "name", "relevance"])
def test_orders_hold_the_same_cases(order: str, generated: Corpus, on_generated: Engine) -> None:
    cases = {case.path: case for case in search_cases(generated)}
    paths = on_generated("all", "质量", {"order": order})["paths"]
    assert len(paths) == len(cases)
    if order == "newest":
        days = [cases[path].approved for path in paths]
        assert days == sorted(days, reverse=True)
    if order == "name":
        keys = [cases[path].sort_key for path in paths]
        assert keys == sorted(keys)


def test_facets_count_the_whole_result(generated: Corpus, on_generated: Engine) -> None:
    known = texts(generated).holding(["换型时间"])
    cases = [case for case in search_cases(generated) if case.path in known]
    facets = {each["key"]: each for each in on_generated("facets", "换型时间", {})["facets"]}
    for key, facet in facets.items():
        for value in facet["values"]:
            holding = {
                case.path
                for case in cases
                if value["value"] in {pair[0] for pair in dict(case.facets)[key]}
            }
            assert value["count"] == len(holding), (key, value)
            filtered = on_generated("all", "换型时间", {"filters": {key: [value["value"]]}})
            assert set(filtered["paths"]) == holding


def test_a_query_of_nothing_but_exclusions_is_told(on_samples: Engine) -> None:
    assert "要排除" in on_samples("settled", "-质量", {})["complaint"]
