"""The ways in which a term of tests/search/pinyin.yml is typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from environment import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = ROOT / "tests" / "search" / "pinyin.yml"
MADE_UP = "made_up"
"""The group of names that no case of content/ and no term of the vocabulary has."""

_UNIT = re.compile("[A-Za-z0-9]+|[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Spoken:
    """`mixed` begin in characters and end in pinyin, and the other way round; `initials` may be too few to tell."""

    group: str
    term: str
    full: str
    initials: str
    mixed: tuple[str, str]


def units(term: str) -> list[str]:
    """Its characters; a Latin run is one.

    >>> units("QC小组")
    ['QC', '小', '组']
    """
    return _UNIT.findall(term)


def spoken() -> Iterator[Spoken]:
    """All terms of the file; raises ValueError where a term and its syllables differ in number."""
    for group, terms in yaml.safe_load(FILE.read_text("utf-8")).items():
        for term, reading in terms.items():
            characters, syllables = units(term), reading.split()
            if len(characters) != len(syllables):
                raise ValueError(f"「{term}」有{len(syllables)}个音节（应为{len(characters)}）")
            half = len(characters) // 2
            yield Spoken(
                group,
                term,
                full="".join(syllables),
                initials="".join(
                    syllable if character.isascii() else syllable[0]
                    for character, syllable in zip(characters, syllables, strict=True)
                ),
                mixed=(
                    "".join(characters[:half] + syllables[half:]),
                    "".join(syllables[:half] + characters[half:]),
                ),
            )
