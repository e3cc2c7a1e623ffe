"""The files of `content/vocabulary/`, one model each; `source` is the standard or document."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from casebook.model.list_of import ListOf
from casebook.model.record import Record
from casebook.model.vocabulary.entries import (
    City,
    Honor,
    Industry,
    Method,
    MethodCategory,
    Problem,
    Size,
)


class VocabularyFile(Record):
    """Its other fields are fields of `Vocabulary`, by the same names."""

    source: str


class CitiesFile(VocabularyFile):
    """`cities.yml`."""

    cities: ListOf[City]


class IndustriesFile(VocabularyFile):
    """`industries.yml`."""

    industries: ListOf[Industry]


class MethodsFile(VocabularyFile):
    """`methods.yml`."""

    categories: ListOf[MethodCategory]
    methods: ListOf[Method]


class ProblemsFile(VocabularyFile):
    """`problems.yml`."""

    problems: ListOf[Problem]


class HonorsFile(VocabularyFile):
    """`honors.yml`."""

    honors: ListOf[Honor]


class SizesFile(VocabularyFile):
    """`size_rule` says how the two thresholds of a class go together."""

    size_rule: str
    sizes: ListOf[Size]


class PinyinFile(VocabularyFile):
    """`readings` maps a phrase to its syllables with tones, parted by spaces."""

    readings: dict[str, str] = Field(default_factory=dict)


VOCABULARY_FILES: Mapping[str, type[VocabularyFile]] = {
    "cities.yml": CitiesFile,
    "industries.yml": IndustriesFile,
    "methods.yml": MethodsFile,
    "problems.yml": ProblemsFile,
    "honors.yml": HonorsFile,
    "sizes.yml": SizesFile,
    "pinyin.yml": PinyinFile,
}
