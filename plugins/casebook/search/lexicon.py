"""The vocabulary as a reader's browser needs it: terms, what is related, and how they are read."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casebook.model.pinyin import Pinyin
from casebook.search.syllables import syllable_numbers

_CHINESE = re.compile("[\u3007\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """`terms` name it, the usual name first; `related` are names of other entries."""

    kind: str
    terms: tuple[str, ...]
    related: tuple[str, ...] = ()


def lexicon_bytes(entries: Sequence[LexiconEntry], pinyin: Pinyin) -> bytes:
    """JSON, UTF-8: `{"kinds", "entries": [[kind, terms, related]], "syllables", "readings", "exceptions"}`.

    Kinds and related entries are numbers in the lists. `readings` are characters with their usual
    syllable; `exceptions` give those of terms that are read otherwise, by Chinese character.
    """
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    numbers = {entry.terms[0]: number for number, entry in enumerate(entries)}
    terms = dict.fromkeys(term for entry in entries for term in entry.terms)
    spoken = {term: reading for term in terms if (reading := _reading(term, pinyin))}
    usual = _usual(spoken.values())
    exceptions = {
        term: " ".join(syllable for _, syllable in reading)
        for term, reading in spoken.items()
        if any(usual[character] != syllable for character, syllable in reading)
    }
    document = {
        "kinds": kinds,
        "entries": [
            [
                kinds.index(entry.kind),
                list(dict.fromkeys(entry.terms)),
                [numbers[name] for name in entry.related if name in numbers],
            ]
            for entry in entries
        ],
        "syllables": list(syllable_numbers()),
        "readings": " ".join(character + syllable for character, syllable in usual.items()),
        "exceptions": exceptions,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _reading(term: str, pinyin: Pinyin) -> list[tuple[str, str]]:
    """The term's Chinese characters with their syllables; empty when it has none or one is unread."""
    characters = _CHINESE.findall(term)
    syllables = [each for each in pinyin.syllables(term) if each in syllable_numbers()]
    if len(syllables) != len(characters):
        syllables = [each for one in characters for each in pinyin.syllables(one)]
    return (
        list(zip(characters, syllables, strict=True)) if len(syllables) == len(characters) else []
    )


def _usual(readings: Iterable[Sequence[tuple[str, str]]]) -> dict[str, str]:
    """Each character's commonest syllable."""
    counts = Counter(pair for reading in readings for pair in reading)
    usual: dict[str, str] = {}
    for (character, syllable), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        usual.setdefault(character, syllable)
    return dict(sorted(usual.items()))
