from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from casebook.model.pinyin import Pinyin

FOLDER = Path(__file__).parents[2] / "content/vocabulary"


def load(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


READINGS: dict[str, str] = load("pinyin.yml")["readings"]
PINYIN = Pinyin(READINGS)


@pytest.mark.parametrize("city", load("cities.yml")["cities"], ids=lambda city: city["slug"])
def test_cities_read_as_the_vocabulary_says(city):
    assert PINYIN.slug(city["short"]) == city["slug"]
    assert READINGS[city["short"]].replace(" ", "") == city["pinyin"].lower()


@pytest.mark.parametrize(("phrase", "reading"), READINGS.items())
def test_each_reading_has_a_syllable_a_character(phrase, reading):
    assert len(reading.split()) == len(phrase)
    assert all(re.fullmatch("[a-zv]+", syllable) for syllable in PINYIN.syllables(phrase))


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("三一重工", ["san", "yi", "zhong", "gong"]),
        ("重庆", ["chong", "qing"]),
        ("热轧钢板", ["re", "zha", "gang", "ban"]),
        ("轧花机", ["ya", "hua", "ji"]),
        ("绿色女装", ["lv", "se", "nv", "zhuang"]),
        ("ABC重工 3D（ｘ１）", ["abc", "zhong", "gong", "3d", "x1"]),
        ("，。", []),
        ("", []),
    ],
)
def test_syllables(text, syllables):
    assert PINYIN.syllables(text) == syllables


@pytest.mark.parametrize(
    ("text", "initial"),
    [("长沙", "C"), ("郴州", "C"), ("ABC", "A"), ("“湘江”", "X"), ("3D打印", "#"), ("", "#")],
)
def test_initial(text, initial):
    assert PINYIN.initial(text) == initial


def test_cities_sort_by_pinyin():
    names = [city["short"] for city in load("cities.yml")["cities"]]
    order = "常德 长沙 郴州 衡阳 怀化 娄底 邵阳 湘潭 湘西 益阳 永州 岳阳 张家界 株洲"
    assert " ".join(sorted(names, key=PINYIN.sort_key)) == order


def test_tone_then_character_break_ties_and_other_signs_come_last():
    assert sorted(["3D", "马", "妈", "蚂", "麻"], key=PINYIN.sort_key) == [
        "妈",
        "麻",
        "蚂",
        "马",
        "3D",
    ]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("湘江精工", "xiangjiangjinggong"),
        ("湘江精工（示例）有限公司", "xiangjiangjinggong-shili-youxiangongsi"),
        ("长沙 ABC", "changsha-abc"),
        ("--", ""),
    ],
)
def test_slug(text, slug):
    assert PINYIN.slug(text) == slug


@given(st.text())
def test_slug_is_a_slug_whatever_the_text(text):
    assert re.fullmatch("([a-z0-9]+(-[a-z0-9]+)*)?", PINYIN.slug(text))


def test_longest_correction_wins():
    assert Pinyin({"轧": "zhá", "轧花": "yà huā"}).syllables("轧花轧") == ["ya", "hua", "zha"]


def test_corrections_stay_with_their_own_pinyin():
    assert Pinyin({"湖": "zhā"}).syllables("湖南") == ["zha", "nan"]
    assert Pinyin().syllables("湖南") == ["hu", "nan"]
