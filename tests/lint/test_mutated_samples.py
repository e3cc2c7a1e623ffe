"""check → fix → check on samples with faults: what goes, what stays, and that fixing is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import yaml

import casebook.rules
from casebook.lint import find_rules, lint
from casebook.lint.repair import repair
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.source.case import reread
from casebook.source.corpus import read_corpus
from tests.lint.mutations import FORM, SUBSTANCE, Mutation
from tests.rules.corpora import CONTENT, TODAY, dump

SEEDS = range(50)
REMAINS = Path(__file__).parent / "mutated_samples.yml"
RULES = find_rules(casebook.rules)


@pytest.fixture(scope="module")
def samples() -> Corpus:
    """The sample cases as fixing leaves them."""
    corpus = read_corpus(CONTENT, today=TODAY)
    return replace(corpus, cases=tuple(fixed(case, read(case), corpus) for case in corpus.cases))


def read(case: Case) -> bytes:
    return (CONTENT / case.path).read_bytes()


def fixed(case: Case, data: bytes, corpus: Corpus) -> Case:
    repaired = repair(reread(case, data), data, corpus, RULES)
    assert repaired.settled
    return reread(case, repaired.data)


def codes(case: Case, corpus: Corpus) -> Counter[str]:
    others = tuple(case if each.path == case.path else each for each in corpus.cases)
    said = lint(replace(corpus, cases=others), RULES, case.path.__eq__).diagnostics
    return Counter(each.code for each in said)


def mutated(case: Case, mutations: dict[str, Mutation], random: Random, count: int) -> str:
    text = case.source.text
    for name in random.sample(sorted(mutations), count):
        text = mutations[name](text, random)
    return text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("name", sorted(FORM))
def test_a_fault_of_form_is_taken_back_to_the_byte(
    name: str, newline: str, samples: Corpus
) -> None:
    changed = 0
    for number, case in enumerate(samples.cases):
        text = FORM[name](case.source.text, Random(number))
        data = text.replace("\n", newline).encode()
        changed += text != case.source.text
        wanted = case.source.text.replace("\n", newline).encode()
        if "city: '" in text:  # the author's quotation marks are none of ours
            wanted = wanted.replace(
                f"city: {case.front.city}".encode(), f"city: '{case.front.city}'".encode()
            )
        repaired = repair(reread(case, data), data, samples, RULES)
        assert repaired.data.decode() == wanted.decode()
    assert changed


def test_check_fix_check_on_mutated_samples(
    samples: Corpus, request: pytest.FixtureRequest
) -> None:
    """Fixing leaves what there would be to find without the faults of form, and is done after once.

    REMAINS lists it by seed.
    """
    remains = {}
    for seed in SEEDS:
        random = Random(seed)
        case = samples.cases[seed % len(samples.cases)]
        wrong = reread(case, mutated(case, SUBSTANCE, random, 2).encode())
        text = mutated(wrong, FORM, random, 5)
        before = codes(reread(case, text.encode()), samples)
        after = fixed(case, text.encode(), samples)
        left = codes(after, samples)
        assert left == codes(fixed(case, wrong.source.text.encode(), samples), samples)
        again = repair(after, after.source.text.encode(), samples, RULES)
        assert (again.fixes, again.data) == (0, after.source.text.encode())
        remains[seed] = {"before": _listed(before), "after": _listed(left)}
    if request.config.getoption("--update-goldens"):
        REMAINS.write_text(dump(remains), "utf-8")
    assert remains == yaml.safe_load(REMAINS.read_text("utf-8"))


def _listed(found: Counter[str]) -> str:
    return " ".join(f"{code}×{count}" for code, count in sorted(found.items()))
