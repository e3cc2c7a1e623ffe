"""Family P on the strings of privacy_strings.yml: no miss and no false alarm."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import casebook.rules
from casebook.lint import find_families, lint
from casebook.model.corpus import Corpus
from tests.rules.corpora import BASE_CASE, Change, make_corpus

STRINGS: dict[str, list[Any]] = yaml.safe_load(
    (Path(__file__).parent / "privacy_strings.yml").read_text("utf-8")
)
RULES = next(family.rules for family in find_families(casebook.rules) if family.letter == "P")


def told(text: str, folder: Path) -> set[str]:
    corpus: Corpus = make_corpus(folder, {BASE_CASE: Change(body=f"前文。\n\n{text}\n\n后文。\n")})
    return {each.code for each in lint(corpus, RULES).diagnostics}


def test_the_set_is_as_large_as_it_should_be() -> None:
    texts = [*(each["text"] for each in STRINGS["fires"]), *STRINGS["silent"]]
    assert len(set(texts)) == len(texts)
    assert min(len(STRINGS["fires"]), len(STRINGS["silent"])) >= 30


@pytest.mark.parametrize("entry", STRINGS["fires"], ids=lambda entry: entry["text"])
def test_no_miss(entry: dict[str, Any], tmp_path: Path) -> None:
    assert told(entry["text"], tmp_path) == set(entry["codes"])


@pytest.mark.parametrize("text", STRINGS["silent"])
def test_no_false_alarm(text: str, tmp_path: Path) -> None:
    assert told(text, tmp_path) == set()
