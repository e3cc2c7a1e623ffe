"""The data that search is judged by is what it says: terms, readings, grades."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from rapidfuzz.distance import Levenshtein

from bench_parts.content import generate
from bench_parts.judging import judged_generated, judged_samples, ndcg
from bench_parts.queries import KINDS, Texts, fold, queries
from bench_parts.spoken import MADE_UP, spoken
from casebook.model.corpus import Corpus
from casebook.site.gate import public_cases
from casebook.source.corpus import read_corpus
from environment import ROOT

MISSPELT = yaml.safe_load(Path(__file__).with_name("misspelt.yml").read_text("utf-8"))
SEEDED = yaml.safe_load((ROOT / "content/vocabulary/pinyin.yml").read_text("utf-8"))["readings"]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(ROOT / "content")


@pytest.fixture(scope="module")
def terms(corpus: Corpus) -> set[str]:
    words = corpus.vocabulary
    entries = (words.methods, words.problems, words.cities)
    return {term for each in entries for entry in each for term in entry.terms}


@pytest.fixture(scope="module")
def texts(corpus: Corpus) -> Texts:
    return Texts(
        {
            case.path: [case.title, case.summary, *(block.text for block in case.document.blocks)]
            for case in public_cases(corpus)
        }
    )


def test_misspelt_terms_are_one_character_off_and_no_terms_themselves(
    terms: set[str], texts: Texts
) -> None:
    pairs = {typed: meant for group in MISSPELT.values() for typed, meant in group.items()}
    assert len(pairs) >= 60
    assert {meant for meant in pairs.values() if meant not in terms} == set()
    assert {typed for typed in pairs if typed in terms} == set()
    assert {typed for typed, meant in pairs.items() if Levenshtein.distance(typed, meant) != 1} == (
        set()
    )
    assert {typed for typed in pairs if texts.holding([fold(typed)])} == set()


def test_spoken_terms_are_in_the_vocabulary_or_in_the_samples(
    terms: set[str], corpus: Corpus
) -> None:
    cases = public_cases(corpus)
    industries = {industry.name for industry in corpus.vocabulary.industries}
    names = [case.title for case in cases]
    names += [heading.text for case in cases for heading in case.document.headings]
    for each in spoken():
        if each.group == MADE_UP:
            continue
        known = each.term in terms | industries or any(each.term in name for name in names)
        assert known, each.term


def test_spoken_terms_are_many_and_not_seeded() -> None:
    found = list(spoken())
    plain = [each for each in found if each.group not in ("corrected", MADE_UP)]
    assert len({each.term for each in plain}) >= 110
    # A single character is corrected as a part of other words too.
    seeded = [word for word in SEEDED if len(word) > 1]
    assert [each.term for each in plain if any(word in each.term for word in seeded)] == []


def test_forms_of_a_spoken_term() -> None:
    forms = {each.term: each for each in spoken()}["QC小组"]
    assert (forms.full, forms.initials) == ("qcxiaozu", "qcxz")
    assert forms.mixed == ("QCxiaozu", "qc小组")


def test_judged_queries_are_many_and_name_the_samples(corpus: Corpus, tmp_path: Path) -> None:
    samples = list(judged_samples(public_cases(corpus)))
    generate(tmp_path / "content", 60, seed=1)
    generated = judged_generated(public_cases(read_corpus(tmp_path / "content")))
    assert len(samples) + len(generated) >= 45
    assert len({judged.query for judged in samples}) == len(samples)
    assert {grade for judged in generated for grade in judged.grades.values()} == {1, 2, 3}


def test_ndcg_is_one_for_the_best_order_only() -> None:
    grades = {"甲": 3, "乙": 2, "丙": 1}
    assert ndcg(["甲", "乙", "丙", "丁"], grades) == pytest.approx(1)
    # By hand: (3 + 7 / log2(3)) / (7 + 3 / log2(3) + 1 / 2), the third left out.
    assert ndcg(["乙", "甲"], grades) == pytest.approx(0.78960, abs=1e-5)
    assert ndcg(["丁"], grades) == 0


def test_queries_are_of_all_kinds_and_come_again(texts: Texts) -> None:
    made = queries(texts, 504, seed=3)
    assert made == queries(texts, 504, seed=3)
    assert len({query.text for query in made}) == 504
    assert {query.kind for query in made} == set(KINDS)
    for query in made:
        assert bool(query.found) is (query.kind not in ("absent", "apart")), query


def test_truth_stays_within_a_line_and_folds() -> None:
    texts = Texts({"甲": ["ＳＰＣ控制图", "一次合格率98.6%"], "乙": ["图一", "spc"]})
    assert texts.holding(["spc"]) == {"甲", "乙"}
    assert texts.holding(["图一"]) == {"乙"}
    assert texts.holding(["spc", "98.6"]) == {"甲"}
    assert texts.holding([fold("Ｐｃ控")]) == {"甲"}
