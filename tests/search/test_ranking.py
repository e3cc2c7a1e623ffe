"""The order of the results against the grades of judged.yml, and what the score is made of."""

from __future__ import annotations

from statistics import fmean

import pytest

from bench_parts.judging import Judged, judged_generated, judged_samples, ndcg
from casebook.model.corpus import Corpus
from casebook.site.gate import public_cases
from tests.search.engine import Engine

pytestmark = pytest.mark.node

GOOD = 0.9


def mean_ndcg(judged: list[Judged], ask: Engine) -> float:
    orders = ([hit["path"] for hit in ask("settled", each.query, {})["hits"]] for each in judged)
    return fmean(ndcg(order, each.grades) for order, each in zip(orders, judged, strict=True))


def test_samples_are_ranked_as_graded(samples: Corpus, on_samples: Engine) -> None:
    assert mean_ndcg(list(judged_samples(public_cases(samples))), on_samples) > GOOD


def test_generated_cases_are_ranked_as_graded(generated: Corpus, on_generated: Engine) -> None:
    assert mean_ndcg(judged_generated(public_cases(generated)), on_generated) > GOOD


def test_the_score_is_the_sum_of_its_parts(on_samples: Engine) -> None:
    for hit in on_samples("settled", "换型 阀块", {"debug": True})["hits"]:
        (label, total), *parts = hit["score"]
        assert label == "总分"
        assert total == pytest.approx(sum(value for _, value in parts))
