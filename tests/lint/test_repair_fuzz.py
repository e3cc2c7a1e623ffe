"""Fixing any file comes to an end, changes nothing the second time, and never raises."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import casebook.rules
from casebook.lint import find_rules
from casebook.lint.repair import repair
from casebook.model.corpus import Corpus
from casebook.source.case import reread
from tests.rules.corpora import make_corpus
from tests.test_fuzz import CASE, ENCODINGS, FUZZ, mutations

RULES = find_rules(casebook.rules)
FORMLESS = (
    CASE.replace("，", ",")
    .replace("（一）", "(一)")
    .replace("图1 ", "图 1：")
    .replace("。\n", "。 \n")
    .replace("city: 长沙市", "city: 长沙")
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return make_corpus(tmp_path_factory.mktemp("fuzz") / "content", {})


def mend(corpus: Corpus, data: bytes) -> None:
    case = reread(corpus.cases[0], data)
    repaired = repair(case, data, corpus, RULES)
    assert repaired.settled
    again = repair(reread(case, repaired.data), repaired.data, corpus, RULES)
    assert (again.data, again.fixes) == (repaired.data, 0)


@given(text=mutations(FORMLESS), encoding=st.sampled_from(ENCODINGS))
@FUZZ
def test_a_case_with_slips(corpus: Corpus, text: str, encoding: str) -> None:
    mend(corpus, text.encode(encoding, "replace"))


@given(text=mutations(FORMLESS), newline=st.sampled_from(["\r\n", "\r"]))
@FUZZ
def test_a_case_with_slips_and_other_line_ends(corpus: Corpus, text: str, newline: str) -> None:
    mend(corpus, text.replace("\n", newline).encode("utf-8", "replace"))


@given(data=st.binary(max_size=400))
@settings(FUZZ, max_examples=100)
def test_any_bytes(corpus: Corpus, data: bytes) -> None:
    mend(corpus, data)
