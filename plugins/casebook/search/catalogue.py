"""The catalogue that a reader's browser searches: a line a case."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from casebook.model.pinyin import Pinyin

VERSION = 1


@dataclass(frozen=True, slots=True)
class Field:
    """Text that is searched; `weight` ranks a hit in it; `spoken` adds its pinyin."""

    label: str
    text: str
    weight: int
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A case as the results show it; `path` is its page below the site's root."""

    path: str
    title: str
    line: str
    summary: str
    fields: tuple[Field, ...]


def catalogue_bytes(entries: Iterable[CatalogueEntry], pinyin: Pinyin) -> bytes:
    """JSON, UTF-8: `{"version", "cases": [[path, title, line, summary, [[label, weight, text, pinyin]]]]}`.

    `text` is folded (NFKC, lower case); `pinyin` holds full syllables and initials, parted by a space.
    """
    cases = [
        [
            entry.path,
            entry.title,
            entry.line,
            entry.summary,
            [
                [field.label, field.weight, fold(field.text), _spoken(field, pinyin)]
                for field in entry.fields
            ],
        ]
        for entry in entries
    ]
    document = {"version": VERSION, "cases": cases}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def fold(text: str) -> str:
    """The form in which texts and queries are compared, as the client folds them."""
    return unicodedata.normalize("NFKC", text).lower()


def _spoken(field: Field, pinyin: Pinyin) -> str:
    if not field.spoken:
        return ""
    syllables = pinyin.syllables(field.text)
    return f"{''.join(syllables)} {''.join(syllable[0] for syllable in syllables)}"
