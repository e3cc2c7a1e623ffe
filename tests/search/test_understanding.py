"""Pinyin, other names, slips of the pen, traditional characters: by the data of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bench_parts.spoken import MADE_UP, spoken
from tests.search.engine import Engine

pytestmark = pytest.mark.node

MISSPELT = yaml.safe_load(Path(__file__).with_name("misspelt.yml").read_text("utf-8"))
FIRST = 5


def suggested(ask: Engine, typed: str) -> list[str]:
    return [each["query"] for each in ask("suggest", typed, FIRST)]


@pytest.mark.parametrize("form", ["full", "mixed", "initials"])
def test_terms_are_found_by_their_pinyin(form: str, on_samples: Engine) -> None:
    """Among the first five suggestions there is one that holds the term: 98 of 100 at least."""
    asked, lost = 0, []
    for each in spoken():
        if each.group == MADE_UP:
            continue
        typed = getattr(each, form)
        for way in typed if isinstance(typed, tuple) else (typed,):
            if form == "initials" and len(way) < 3:
                continue
            asked += 1
            if not any(each.term in found for found in suggested(on_samples, way)):
                lost.append((each.term, way))
    assert asked >= 100
    assert len(lost) <= 0.02 * asked, lost


def test_slips_of_the_pen_are_put_right(on_samples: Engine) -> None:
    asked, lost = 0, []
    for group in MISSPELT.values():
        for typed, meant in group.items():
            asked += 1
            reply = on_samples("settled", typed, {})
            if meant not in reply["corrections"][:3]:
                lost.append((typed, meant, reply["count"], reply["corrections"]))
    assert asked >= 60
    assert len(lost) <= 0.1 * asked, lost


def test_other_names_are_found_after_the_word_itself(on_generated: Engine) -> None:
    reply = on_generated("settled", "统计过程控制", {})
    synonyms = next(each for each in reply["understood"] if each["kind"] == "synonym")
    assert "SPC" in synonyms["terms"]
    kinds = [hit["bySynonym"] for hit in reply["hits"]]
    assert kinds == sorted(kinds)
    assert on_generated("settled", '"统计过程控制"', {})["understood"] == []
    without = on_generated("settled", "统计过程控制", {"synonyms": False})
    assert (without["count"], without["synonymCount"]) == (reply["count"], 0)


def test_traditional_characters_find_simplified_ones(on_samples: Engine) -> None:
    assert on_samples("all", "質量管理體系", {}) == on_samples("all", "质量管理体系", {})
    assert {"kind": "traditional", "word": "質量", "terms": ["质量"]} in on_samples(
        "settled", "質量", {}
    )["understood"]
