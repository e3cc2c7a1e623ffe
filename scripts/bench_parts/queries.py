"""Seeded queries made from a corpus' own texts, with the truth by brute force: folding and looking."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

KINDS = (
    "word", "piece2", "piece4", "piece6", "sentence", "character", "latin", "number", "both",
    "phrase", "absent", "apart",
)  # fmt: skip

_RUN = re.compile("[\u4e00-\u9fff]+")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9/.&+]*[A-Za-z0-9]")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?")
_SENTENCE = re.compile("[^。；！？]+[。；！？]?")
# What parts words, quotes or names a field in a query; a hyphen excludes only before a word.
_SYNTAX = re.compile(r"[\s\"“”„‟＂「」:：]|^[-－﹣]")
_QUOTES = re.compile('["“”„‟＂「」]')
_TRIES = 10_000


def fold(text: str) -> str:
    """The text as it is compared: each character by itself in NFKC and lower case.

    >>> fold("ＧＢ/Ｔ 6Σ")
    'gb/t 6σ'
    """
    return "".join(map(_folded, text))


@cache
def _folded(character: str) -> str:
    return unicodedata.normalize("NFKC", character).lower()


@dataclass(frozen=True, slots=True)
class Query:
    """`text` as typed; `words` folded, all of which must stand in a case; `found` the cases' keys."""

    kind: str
    text: str
    words: tuple[str, ...]
    found: frozenset[str]


class Texts:
    """The lines of every case by its key; a word never crosses from one line to the next."""

    def __init__(self, lines: Mapping[str, Sequence[str]]) -> None:
        self.lines = {key: tuple(filter(None, each)) for key, each in lines.items()}
        self.keys = tuple(self.lines)
        texts = ["\n".join(map(fold, each)) + "\n" for each in self.lines.values()]
        self._starts = [0]
        for text in texts:
            self._starts.append(self._starts[-1] + len(text))
        self._whole = "".join(texts)

    def holding(self, words: Sequence[str]) -> frozenset[str]:
        """Keys of the cases with every word, each within one of its lines."""
        found = (set(self._holding(word)) for word in words)
        return frozenset(self.keys[place] for place in set.intersection(*found))

    def _holding(self, word: str) -> Iterator[int]:
        at = self._whole.find(word)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._whole.find(word, self._starts[place + 1])


def queries(texts: Texts, count: int, seed: int) -> list[Query]:
    """`count` different queries, every kind as often; the same texts and seed give the same.

    Raises ValueError when the texts are too small to give as many.
    """
    random = Random(seed)
    made: dict[str, Query] = {}
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        for _ in range(_TRIES):
            query = _MAKERS[kind](texts, random)
            if query is not None and query.text not in made:
                made[query.text] = query
                break
        else:
            raise ValueError(f"「{kind}」只造出{len(made)}条查询（应有{count}条）")
    return list(made.values())


def _line(texts: Texts, random: Random) -> str:
    return random.choice(texts.lines[random.choice(texts.keys)])


def _query(texts: Texts, kind: str, words: Sequence[str], text: str = "") -> Query | None:
    """The query, or None when a word would be read as something else than itself."""
    if not text and any(_SYNTAX.search(word) for word in words):
        return None
    folded = tuple(map(fold, words))
    if not all(word.strip() for word in folded):
        return None
    return Query(kind, text or " ".join(words), folded, texts.holding(folded))


def _latin(texts: Texts, random: Random) -> Query | None:
    """A Latin word or a part of it, some with a Chinese character beside it, in small, capital or wide letters."""
    line = _line(texts, random)
    found = list(_LATIN.finditer(line))
    if not found:
        return None
    start, end = random.choice(found).span()
    kind = random.randrange(3)
    if kind == 1:
        start, end = start + random.randint(0, end - start - 2), end + 1
    elif kind == 2:
        start = max(0, start - 1)
    written = random.choice((str.lower, str.upper, str, _wide))
    return _query(texts, "latin", [written(line[start:end])])


def _wide(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


def _number(texts: Texts, random: Random) -> Query | None:
    found = _NUMBER.findall(_line(texts, random))
    return _query(texts, "number", [random.choice(found)]) if found else None


def _word(texts: Texts, random: Random) -> Query | None:
    """The beginning of a run of Chinese: more often a word than not."""
    runs = [run for run in _RUN.findall(_line(texts, random)) if len(run) > 1]
    return _query(texts, "word", [random.choice(runs)[: random.randint(2, 4)]]) if runs else None


def _piece(length: int) -> Callable[[Texts, Random], Query | None]:
    def make(texts: Texts, random: Random) -> Query | None:
        line = _line(texts, random)
        if len(line) < length:
            return None
        at = random.randint(0, len(line) - length)
        return _query(texts, f"piece{length}", [line[at : at + length]])

    return make


def _sentence(texts: Texts, random: Random) -> Query | None:
    sentence = random.choice(_SENTENCE.findall(_line(texts, random)))
    return _query(texts, "sentence", [sentence]) if len(sentence) > 12 else None


def _character(texts: Texts, random: Random) -> Query | None:
    return _query(texts, "character", [random.choice(_line(texts, random))])


def _both(texts: Texts, random: Random) -> Query | None:
    """Two words of one case, wherever they stand in it."""
    lines = texts.lines[random.choice(texts.keys)]
    runs = [_RUN.findall(random.choice(lines)) for _ in range(2)]
    words = [run[0][: random.randint(2, 3)] for run in runs if run and len(run[0]) > 1]
    return _query(texts, "both", words) if len(set(words)) == 2 else None


def _phrase(texts: Texts, random: Random) -> Query | None:
    """Anything within quotation marks: spaces, marks, colons."""
    line = _line(texts, random)
    length = random.randint(3, 14)
    if len(line) < length:
        return None
    at = random.randint(0, len(line) - length)
    piece = line[at : at + length]
    if _QUOTES.search(piece) or piece != piece.strip():
        return None
    return _query(texts, "phrase", [piece], f'"{piece}"')


def _absent(texts: Texts, random: Random) -> Query | None:
    """Two pieces that stand somewhere, but nowhere side by side: their inner neighbours may."""
    runs = [_RUN.findall(_line(texts, random)) for _ in range(2)]
    if not all(run and len(run[0]) > 2 for run in runs):
        return None
    query = _query(texts, "absent", [runs[0][0][:2] + runs[1][0][-2:]])
    return None if query is None or query.found else query


def _apart(texts: Texts, random: Random) -> Query | None:
    """The end of one line and the beginning of the next: neighbours that no reader sees as such."""
    lines = texts.lines[random.choice(texts.keys)]
    if len(lines) < 2:
        return None
    at = random.randint(0, len(lines) - 2)
    query = _query(texts, "apart", [lines[at][-2:] + lines[at + 1][:2]])
    return None if query is None or query.found else query


_MAKERS: dict[str, Callable[[Texts, Random], Query | None]] = {
    "word": _word,
    "piece2": _piece(2),
    "piece4": _piece(4),
    "piece6": _piece(6),
    "sentence": _sentence,
    "character": _character,
    "latin": _latin,
    "number": _number,
    "both": _both,
    "phrase": _phrase,
    "absent": _absent,
    "apart": _apart,
}
