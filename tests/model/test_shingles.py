"""Shingles as numbers say what shingles as text say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebook.model.shingles import SoughtShingles, shingle_hashes

LENGTH = 3
texts = st.text(st.sampled_from("甲乙丙丁\n"), max_size=60)


def shingles(text: str) -> list[str]:
    return [text[start : start + LENGTH] for start in range(len(text) - LENGTH + 1)]


def hashes(text: str) -> list[int]:
    found: list[int] = shingle_hashes(text.encode("utf-16-le"), LENGTH).tolist()
    return found


@given(texts, texts)
def test_what_two_texts_share(one: str, other: str):
    by_hash = dict(zip(hashes(one), shingles(one), strict=True))
    sought = SoughtShingles(hashes(one))
    common = sought.among(shingle_hashes(other.encode("utf-16-le"), LENGTH))
    assert {by_hash[each] for each in common} == {*shingles(one)} & {*shingles(other)}


def test_a_text_too_short_for_one():
    assert hashes("甲乙") == hashes("") == []
    assert SoughtShingles([]).among(shingle_hashes("甲乙丙".encode("utf-16-le"), LENGTH)) == set()
