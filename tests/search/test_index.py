"""The index's files: the same from any way of making them, and only what must is made anew."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bench_parts.searching.product import search_cases
from casebook.model.corpus import Corpus
from casebook.search import SearchCase, build_index, entries, indexing
from casebook.search.index import Index, manifest_bytes, tiers


@pytest.fixture(scope="module")
def cases(generated: Corpus) -> list[SearchCase]:
    return search_cases(generated)


def built(cases: list[SearchCase], cache: Path) -> Index:
    return build_index(cases, {}, cache)


def names(index: Index) -> list[str]:
    return [file.name for file in index.files]


def test_tiers_add_up_and_grow_at_the_end() -> None:
    for count in (0, 1, 7, 8, 255, 256, 300, 10_000):
        assert sum(tiers(count)) == count
    assert list(tiers(276)) == [256, 16, 4]
    assert list(tiers(277)) == [256, 16, 4, 1]


def test_no_case_is_an_empty_index(tmp_path: Path) -> None:
    assert built([], tmp_path) == Index((), (), False)


def test_the_same_cases_give_the_same_bytes(cases: list[SearchCase], tmp_path: Path) -> None:
    assert names(built(cases, tmp_path / "one")) == names(built(cases[::-1], tmp_path / "other"))


def test_several_processes_give_the_same_bytes(
    cases: list[SearchCase], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = names(built(cases, tmp_path / "alone"))
    monkeypatch.setattr(indexing, "_FEW", 16)
    monkeypatch.setattr(indexing, "_BATCH", 7)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert names(built(cases, tmp_path / "together")) == alone


def test_what_does_not_fit_into_memory_gives_the_same_bytes(
    cases: list[SearchCase], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = names(built(cases, tmp_path / "whole"))
    monkeypatch.setattr(entries, "_CHUNK", 30_000)
    assert names(built(cases, tmp_path / "parts")) == whole


def test_one_more_case_makes_only_the_last_segment_anew(
    cases: list[SearchCase], tmp_path: Path
) -> None:
    cases = sorted(cases, key=lambda case: (case.approved, case.path))[:57]
    before = built(cases[:56], tmp_path)
    made = {path.name: path.stat().st_ino for path in tmp_path.iterdir()}
    after = built(cases, tmp_path)
    assert set(names(before)) < set(names(after))
    assert len(set(names(after)) - set(names(before))) == 2
    assert {path.name for path in tmp_path.iterdir()} > set(made)


def test_a_changed_word_changes_names(cases: list[SearchCase], tmp_path: Path) -> None:
    changed = [replace(cases[0], summary=cases[0].summary + "改"), *cases[1:]]
    before, after = (built(each, tmp_path) for each in (cases, changed))
    assert set(names(before)) != set(names(after))
    lexicon, traditional = "lexicon.0.json", "traditional.0.txt"
    assert manifest_bytes(before, lexicon, traditional) != manifest_bytes(
        after, lexicon, traditional
    )


def test_segments_that_nobody_used_for_long_are_removed(
    cases: list[SearchCase], tmp_path: Path
) -> None:
    built(cases[:3], tmp_path)
    [old] = tmp_path.iterdir()
    long_ago = time.time() - 30 * 86_400
    os.utime(old, (long_ago, long_ago))
    built(cases[:4], tmp_path)
    assert old not in set(tmp_path.iterdir())


def test_a_build_cut_short_leaves_no_segment(
    cases: list[SearchCase], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("casebook.search.segment.encode_postings", fail)
    with pytest.raises(OSError, match="No space"):
        built(cases[:3], tmp_path)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    assert len(built(cases[:3], tmp_path).segments) == 1


def test_traditional_text_is_told(cases: list[SearchCase], tmp_path: Path) -> None:
    assert not built(cases[:3], tmp_path).mixed
    assert built([replace(cases[0], summary="質量")], tmp_path).mixed
