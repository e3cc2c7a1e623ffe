"""The syllables of Mandarin without tones, as pypinyin knows them, ü as v."""

from __future__ import annotations

import re
from functools import cache

from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

_SYLLABLE = re.compile("[a-z]{1,6}")


@cache
def syllable_numbers() -> dict[str, int]:
    """Every syllable with its number in alphabetical order, fewer than 1,024."""
    readings = {reading for readings in PINYIN_DICT.values() for reading in readings.split(",")}
    plain = {to_normal(reading).replace("ü", "v") for reading in readings}
    return {each: number for number, each in enumerate(sorted(filter(_SYLLABLE.fullmatch, plain)))}
