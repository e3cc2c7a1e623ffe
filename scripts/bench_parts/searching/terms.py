"""Terms as they are mistyped, and as they are typed in pinyin: which of them ours understands."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import yaml

from bench_parts.queries import Texts, fold
from bench_parts.spoken import MADE_UP, spoken
from environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from casebook.model.vocabulary import Vocabulary

MISSPELT = ROOT / "tests" / "search" / "misspelt.yml"
_CORRECTIONS, _FOUND = 3, 5


def terms(words: Vocabulary, texts: Texts) -> list[dict[str, Any]]:
    """Of each way of typing: `kind`, `typed`, the `names` that are right, the cases that are (`paths`)."""
    names = {
        term: sorted(map(fold, entry.terms))
        for entries in (words.methods, words.problems, words.cities)
        for entry in entries
        for term in entry.terms
    }
    found = []
    for group in yaml.safe_load(MISSPELT.read_text("utf-8")).values():
        for typed, meant in group.items():
            found.append(_asked("misspelt", typed, names[meant], texts))
    for each in spoken():
        if each.group != MADE_UP:
            right = [*names.get(each.term, ()), fold(each.term)]
            ways = [("full", each.full), ("initials", each.initials)]
            for kind, typed in [*ways, *(("mixed", form) for form in each.mixed)]:
                found.append(_asked(kind, typed, right, texts))
    return found


def _asked(kind: str, typed: str, names: list[str], texts: Texts) -> dict[str, Any]:
    paths = sorted({path for name in names for path in texts.holding([name])})
    return {"kind": kind, "typed": typed, "names": names, "paths": paths}


def understood(page: Page, asked: list[dict[str, Any]]) -> dict[str, Any]:
    """The share of each kind that is understood, and what is not.

    A misspelt term is when one of the first three corrections is right; one in pinyin when one of the
    first five suggestions, or of the first five cases, is.
    """
    right: dict[str, list[bool]] = defaultdict(list)
    missed: dict[str, list[str]] = defaultdict(list)
    for each in asked:
        done = any(_answers(page, each))
        right[each["kind"]].append(done)
        if not done:
            missed[each["kind"]].append(each["typed"])
    shares = {kind: sum(done) / len(done) for kind, done in right.items()}
    return {"understood": shares, "missed": missed}


def _answers(page: Page, asked: dict[str, Any]) -> Iterator[bool]:
    if asked["kind"] == "misspelt":
        given = page.evaluate("typed => bench.corrections(typed)", asked["typed"])[:_CORRECTIONS]
        yield any(name in fold(query) for query in given for name in asked["names"])
        return
    given = page.evaluate("typed => bench.suggest(typed)", asked["typed"])[:_FOUND]
    yield any(name in fold(query) for query in given for name in asked["names"])
    paths = page.evaluate("typed => bench.ranked(typed)", asked["typed"])[:_FOUND]
    yield any(path in asked["paths"] for path in paths)
