"""Pinyin of Chinese names: for sorting, for an A–Z index, for ASCII slugs and for search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pypinyin import Style, lazy_pinyin
from pypinyin.contrib.tone_convert import to_normal, to_tone3

SortKey = tuple[bool, tuple[str, ...], str]
_CHINESE_OR_WORD = re.compile("[\u3007\u3400-\u9fff\U00020000-\U0003ffff]+|[a-zA-Z0-9]+")


class Syllable(NamedTuple):
    """`toned` carries the tone as a closing digit; a Latin or digit run has both alike."""

    plain: str
    toned: str

    @classmethod
    @cache
    def of(cls, reading: str) -> Syllable:
        return cls(to_normal(reading), to_tone3(reading))


class Pinyin:
    """Readings by pypinyin, after the given corrections.

    `corrections` maps a phrase to its syllables with tones, parted by spaces (重工: zhòng gōng);
    the longest match wins. pypinyin's own dictionaries are left alone. Results are cached.
    """

    def __init__(self, corrections: Mapping[str, str] | None = None) -> None:
        self._corrections = {
            phrase: tuple(Syllable.of(syllable) for syllable in reading.casefold().split())
            for phrase, reading in (corrections or {}).items()
        }
        longest_first = sorted(self._corrections, key=len, reverse=True)
        self._phrases = re.compile(f"({'|'.join(map(re.escape, longest_first))})")
        self._read = cache(self._read_words)

    def syllables(self, text: str) -> list[str]:
        """Syllables without tones, ü as v; a Latin or digit run is one, marks are dropped.

        >>> Pinyin({"重工": "zhòng gōng"}).syllables("重工A1")
        ['zhong', 'gong', 'a1']
        """
        return [unit.plain for word in self._read(text) for unit in word]

    def initial(self, text: str) -> str:
        """`A` to `Z`, or `#` when the text begins with anything else."""
        first = next(iter(self.syllables(text)), "")[:1].upper()
        return first if "A" <= first <= "Z" else "#"

    def sort_key(self, text: str) -> SortKey:
        """Orders by syllable, then tone, then character; what `initial` calls `#` comes last."""
        units = tuple(unit.toned for word in self._read(text) for unit in word)
        return self.initial(text) == "#", units, text

    def slug(self, text: str) -> str:
        """`[a-z0-9]+(-[a-z0-9]+)*`, or the empty string when nothing of the text can be read.

        A hyphen stands where Chinese, Latin and marks part.

        >>> Pinyin().slug("湘江精工（示例）")
        'xiangjiangjinggong-shili'
        """
        words = ("".join(unit.plain for unit in word) for word in self._read(text))
        return "-".join(word for word in words if word)

    def _read_words(self, text: str) -> tuple[tuple[Syllable, ...], ...]:
        runs = _CHINESE_OR_WORD.findall(unicodedata.normalize("NFKC", text))
        return tuple(tuple(self._read_run(run)) for run in runs)

    def _read_run(self, run: str) -> Iterator[Syllable]:
        if run.isascii():
            yield Syllable(run.lower(), run.lower())
            return
        for part in self._phrases.split(run) if self._corrections else [run]:
            if part in self._corrections:
                yield from self._corrections[part]
            elif part:
                # A character that pypinyin cannot read is left out.
                yield from map(Syllable.of, lazy_pinyin(part, style=Style.TONE, errors="ignore"))
